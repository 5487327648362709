package org.probity.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.probity.tests.Caller.Answer;

class BiasIT {

    /// 1,000 rows: group a is selected in 100 of 500 cases, group b in 400 of 500, and every prediction is right.
    private static final String ROWS = "sex,y,p\n"
            + IntStream.range(0, 1000)
                    .mapToObj(
                            row -> row < 500 ? "a," + (row < 100 ? "1,1" : "0,0") : "b," + (row < 900 ? "1,1" : "0,0"))
                    .collect(Collectors.joining("\n"));

    private static final Map<String, Object> PLAN = Map.of(
            "label", "y",
            "prediction", "p",
            "positiveValue", "1",
            "favourableValue", "1",
            "groupings", List.of(List.of("sex")),
            "minimumGroupSize", 30);

    private final Caller olivia = Caller.signedIn("olivia");
    private final Caller david = Caller.signedIn("david");
    private final Caller vera = Caller.signedIn("vera");
    private final Caller ada = Caller.signedIn("ada");
    private final String version = "model-versions/" + ModelVersions.evaluatedOn(ROWS);

    @Test
    void sealedCriteriaAreJudgedWithTheirIntervals() {
        Answer written = vera.send("PUT", version + "/criteria", criteria(), Map.of());
        Answer sealed = vera.post(version + "/criteria/seal", Map.of());

        Answer analysis = vera.analyse(version, PLAN);

        assertThat(written.status()).isEqualTo(200);
        assertThat(sealed.body().path("sealDigest").asText()).hasSize(64);
        assertThat(analysis.body().path("state").asText()).isEqualTo("DONE");
        assertThat(analysis.body().at("/report/rows").asLong()).isEqualTo(1000);
        assertThat(analysis.body().at("/report/criteria"))
                .extracting(criterion -> criterion.path("verdict").asText())
                .containsExactly("MET", "NOT_MET");
        assertThat(analysis.body().at("/report/groupings/0/groups"))
                .extracting(group -> group.path("rows").asLong())
                .containsExactly(500L, 500L);
    }

    @Test
    void criteriaThatAreNotSealedAreNotJudged() {
        vera.send("PUT", version + "/criteria", criteria(), Map.of());

        Answer analysis = david.analyse(version, PLAN);

        assertThat(analysis.body().at("/report/criteria")).isEmpty();
    }

    @Test
    void sealedCriteriaStayAsTheyAre() {
        vera.send("PUT", version + "/criteria", criteria(), Map.of());
        Answer sealed = vera.post(version + "/criteria/seal", Map.of());
        String tag = sealed.response().headers().firstValue("ETag").orElseThrow();

        assertThat(vera.put(version + "/criteria", criteria(), tag).status()).isEqualTo(409);
        assertThat(vera.post(version + "/criteria/seal", Map.of()).status()).isEqualTo(409);
        assertThat(olivia.post(version + "/criteria/seal", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void aSealThatCameAfterTheRequestJudgesNothing() {
        vera.send("PUT", version + "/criteria", criteria(), Map.of());
        Answer asked = david.post(version + "/analyses", PLAN);
        vera.post(version + "/criteria/seal", Map.of());

        Answer analysis = david.ended("analyses/" + asked.id());

        assertThat(analysis.body().path("state").asText()).isEqualTo("DONE");
        assertThat(analysis.body().at("/report/criteria")).isEmpty();
        assertThat(david.analyse(version, PLAN).body().at("/report/criteria")).hasSize(2);
    }

    @Test
    void anAnalysisIsAcceptedThenDoneWithOneEntryForEach() {
        long before = ada.logSize();

        Answer asked = david.post(version + "/analyses", PLAN);
        String location = asked.response().headers().firstValue("Location").orElseThrow();
        Answer ended = david.ended("analyses/" + asked.id());

        assertThat(asked.status()).isEqualTo(202);
        assertThat(location).endsWith("/api/v1/analyses/" + asked.id());
        assertThat(ended.body().path("progress").asInt()).isEqualTo(100);
        assertThat(ended.body().path("reportDigest").asText()).hasSize(64);
        assertThat(entriesSince(before, asked.id())).containsExactly("analysis.requested", "analysis.completed");
    }

    @Test
    void anAnalysisThatFailsNamesTheColumnAndLeavesOneEntry() {
        long before = ada.logSize();

        Answer failed = david.analyse(version, with("positiveValue", "yes"));

        assertThat(failed.body().path("state").asText()).isEqualTo("FAILED");
        assertThat(failed.body().path("report").isMissingNode()).isTrue();
        assertThat(failed.body().at("/problem/message").asText()).contains("label column y", "yes");
        assertThat(entriesSince(before, failed.id())).containsExactly("analysis.requested", "analysis.failed");
    }

    @Test
    void whatIsOverCannotBeCancelledAndStrangersSeeNothing() {
        Answer done = david.analyse(version, PLAN);
        long before = ada.logSize();

        assertThat(david.post("analyses/" + done.id() + "/cancel", Map.of()).status())
                .isEqualTo(409);
        assertThat(olivia.post("analyses/" + done.id() + "/cancel", Map.of()).status())
                .isEqualTo(403);
        assertThat(david.get("analyses/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(ada.logSize()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "label | truth | label | the dataset has no column truth",
                "prediction | guess | prediction | the dataset has no column guess",
                "weight | sex | weight | the weight column sex holds text",
                "weight | kilos | weight | the dataset has no column kilos"
            })
    void whatTheProfileContradictsIsRefusedAtOnce(String field, String value, String named, String message) {
        long before = ada.logSize();

        Answer refused = vera.post(version + "/analyses", with(field, value));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo(named);
        assertThat(refused.body().at("/errors/0/message").asText()).isEqualTo(message);
        assertThat(ada.logSize()).isEqualTo(before);
    }

    @Test
    void aPlanWithoutGroupsIsRefusedAtOnce() {
        assertThat(vera.post(version + "/analyses", with("groupings", List.of()))
                        .status())
                .isEqualTo(422);
    }

    private List<String> entriesSince(long before, String analysis) {
        List<String> actions = new ArrayList<>();
        ada.get("audit-log/entries?limit=50").body().forEach(entry -> {
            if (entry.path("index").asLong() >= before
                    && entry.at("/subject/id").asText().equals(analysis)) {
                actions.add(entry.path("action").asText());
            }
        });
        return actions.reversed();
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> plan = new HashMap<>(PLAN);
        plan.put(field, value);
        return plan;
    }

    private static Map<String, Object> criteria() {
        return Map.of(
                "criteria",
                List.of(
                        Map.of("id", "C1", "metric", "ACCURACY", "comparison", "AT_LEAST", "bound", 0.9),
                        Map.of(
                                "id", "C2",
                                "metric", "STATISTICAL_PARITY_DIFFERENCE",
                                "grouping", "sex",
                                "comparison", "AT_MOST",
                                "bound", 0.1)));
    }

    @Test
    void theRealCompasFileGivesTheRatesOfTheGoldenFile() throws IOException {
        Path shared = GoldenRates.shared();
        String compas = "model-versions/"
                + ModelVersions.evaluatedOn(Files.readString(shared.resolve("data/compas_two_year.csv")));
        JsonNode golden = Caller.JSON.readTree(
                shared.resolve("golden/compas_two_year.json").toFile());

        Answer analysis = vera.analyse(compas, GoldenRates.PLAN);

        assertThat(analysis.body().path("state").asText()).isEqualTo("DONE");
        assertThat(analysis.body().at("/report/rows").asLong()).isEqualTo(7214);
        int compared = 0;
        for (JsonNode grouping : analysis.body().at("/report/groupings")) {
            compared += GoldenRates.compare(grouping, golden);
        }
        assertThat(compared).isEqualTo((6 + 2 + 12 + 34) * GoldenRates.RATES.size());
    }
}
