package org.probity.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.probity.tests.Caller.Answer;

/// Classes, numbers and an order through the server: from the request to files that an outsider makes again.
class TaskIT {

    private static final JsonMapper JSON = new JsonMapper();

    /// 200 rows. Predictions are 2 too high for group a and 4 too low for group b, half of group a is said to be of
    /// class y and is x, and scores put all of group a before all of group b.
    private static final String ROWS = rows();

    @TempDir
    Path folder;

    private final Caller david = Caller.signedIn("david");
    private final Caller vera = Caller.signedIn("vera");
    private final Caller ada = Caller.signedIn("ada");
    private final String version = "model-versions/" + ModelVersions.evaluatedOn(ROWS);

    private static String rows() {
        var text = new StringBuilder("id,y,p,truth,said,score,g\n");
        IntStream.range(0, 200).forEach(row -> {
            boolean a = row < 100;
            text.append("%d,%d,%d,%s,%s,%d,%s\n"
                    .formatted(
                            row,
                            row,
                            a ? row + 2 : row - 4,
                            row % 3 == 0 ? "z" : "x",
                            row % 3 == 0 ? "z" : a && row % 2 == 0 ? "y" : "x",
                            1000 - row,
                            a ? "a" : "b"));
        });
        return text.toString();
    }

    /// The plans, with a figure of group a that is reckoned by hand.
    enum Asked {
        REGRESSION("mean_absolute_error", 2),
        // Of 0 to 99, 34 are z and 33 of the others are odd.
        MULTICLASS("accuracy", 0.67),
        RANKING("mean_rank", 50.5);

        private final String metric;
        private final double ofGroupA;

        Asked(String metric, double ofGroupA) {
            this.metric = metric;
            this.ofGroupA = ofGroupA;
        }

        private Map<String, Object> columns() {
            return switch (this) {
                case REGRESSION -> Map.of("label", "y", "prediction", "p");
                case MULTICLASS -> Map.of("label", "truth", "prediction", "said");
                case RANKING ->
                    Map.of(
                            "label",
                            "y",
                            "ranking",
                            Map.of("score", "score", "tieBreaker", "id", "tops", List.of(10, 50)));
            };
        }

        Map<String, Object> plan() {
            Map<String, Object> plan = new HashMap<>(columns());
            plan.put("task", name());
            plan.put("groupings", List.of(List.of("g")));
            plan.put("minimumGroupSize", 30);
            return plan;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTaskIsAnsweredShownWrittenAndMadeAgain(Asked asked) throws IOException, InterruptedException {
        Answer done = david.analyse(version, asked.plan());

        assertThat(done.body().path("state").asText()).isEqualTo("DONE");
        assertThat(done.body().path("progress").asInt()).isEqualTo(100);
        assertThat(done.body().path("report").isMissingNode()).isTrue();
        assertThat(done.body().path("sections"))
                .extracting(section -> section.path("id").asText())
                .containsExactly("verdicts", "groups_1", "metrics", "remarks", "methods");
        assertThat(done.body().at("/sections/1/forests/0/lines")).hasSizeGreaterThan(1);

        byte[] record = file(done, "json");
        assertThat(done.body().path("recordDigest").asText()).isEqualTo(Caller.sha256(record));
        assertThat(ofGroupA(record, asked.metric)).isEqualTo(asked.ofGroupA, within(1e-12));
        Path kept = Files.write(folder.resolve("record.json"), record);
        Path data = Files.writeString(folder.resolve("data.csv"), ROWS);
        Path other = Files.writeString(folder.resolve("other.csv"), ROWS.replaceFirst("0,0,2,", "0,1,2,"));
        assertThat(CommandLine.said("bias", data.toString(), "--reproduce", kept.toString()))
                .startsWith("EQUAL");
        assertThat(CommandLine.said("bias", other.toString(), "--reproduce", kept.toString()))
                .startsWith("DIFFERENT");

        String page = new String(file(done, "html"), StandardCharsets.UTF_8);
        assertThat(List.of(page, OfficeFiles.text(file(done, "docx"))))
                .allSatisfy(
                        text -> assertThat(text).contains("By g", "What the figures mean", "Methods and provenance"));
        assertThat(OfficeFiles.rows(file(done, "xlsx"), "Extremes by g")).isNotEmpty();
    }

    private byte[] file(Answer analysis, String format) {
        return ada.file("analyses/" + analysis.id() + "/bias-report." + format).body();
    }

    private static double ofGroupA(byte[] record, String metric) throws IOException {
        JsonNode groups = JSON.readTree(record).path("groups");
        return StreamSupport.stream(groups.spliterator(), false)
                .filter(group -> group.path("attributes").path("g").asText().equals("a"))
                .map(group -> group.path("metrics").path(metric).path("value").asDouble())
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0} with {1} = {2}: {3}")
    @CsvSource({
        "REGRESSION, label, nowhere, label, no column nowhere",
        "REGRESSION, weight, y, weight, no meaning where the task is regression",
        "REGRESSION, positiveValue, 1, positiveValue, no meaning",
        "MULTICLASS, prediction, truth, groupings, truth",
        "RANKING, prediction, p, prediction, no meaning where the task is ranking"
    })
    void aWishThatDoesNotFitNamesItsField(Asked asked, String field, String value, String blamed, String message) {
        Map<String, Object> plan = asked.plan();
        plan.put(field, value);

        Answer refused = david.post(version + "/analyses", plan);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().toString()).contains(blamed, message);
    }

    @Test
    void aFieldThatTheTaskNeedsIsMissed() {
        Map<String, Object> plan = Asked.RANKING.plan();
        plan.remove("ranking");

        Answer refused = david.post(version + "/analyses", plan);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().toString()).contains("ranking", "is needed where the task is ranking");
    }

    @Test
    void aWordInAColumnOfNumbersIsNamedWithItsLine() {
        Map<String, Object> plan = Asked.REGRESSION.plan();
        plan.put("prediction", "said");

        Answer failed = david.analyse(version, plan);

        assertThat(failed.body().path("state").asText()).isEqualTo("FAILED");
        assertThat(failed.body().at("/problem/message").asText()).contains("line 2, column 'said': 'z'");
        assertThat(failed.body().at("/problem/subject").asText()).isEqualTo("said");
    }

    /// Otherwise a broken promise on decisions would no longer be the newest thing the board sees.
    @Test
    void sealedCriteriaOnDecisionsAreNotSteppedAround() {
        vera.send(
                "PUT",
                version + "/criteria",
                Map.of(
                        "criteria",
                        List.of(Map.of("id", "C1", "metric", "ACCURACY", "comparison", "AT_LEAST", "bound", 0.5))),
                Map.of());
        vera.post(version + "/criteria/seal", Map.of());

        Answer refused = david.post(version + "/analyses", Asked.REGRESSION.plan());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().toString()).contains("sealed criteria on decisions");
    }
}
