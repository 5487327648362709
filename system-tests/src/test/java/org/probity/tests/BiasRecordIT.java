package org.probity.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.probity.tests.Caller.Answer;

/// The record of an analysis: what an outsider can make again, and what files are rendered from.
class BiasRecordIT {

    private static final String ROWS = "sex,age,y,p\n"
            + IntStream.range(0, 900)
                    .mapToObj(row -> "%s,%s,%d,%d"
                            .formatted(
                                    row % 20 == 0 ? "?" : row % 2 == 0 ? "a" : "b",
                                    row % 3 == 0 ? "old" : "young",
                                    row % 5 == 0 ? 0 : 1,
                                    row % 7 == 0 ? 0 : 1))
                    .collect(Collectors.joining("\n"));

    private static final Map<String, Object> PLAN = Map.of(
            "label",
            "y",
            "prediction",
            "p",
            "positiveValue",
            "1",
            "favourableValue",
            "1",
            "groupings",
            List.of(List.of("sex"), List.of("sex", "age")),
            "references",
            Map.of("sex", "b"),
            "minimumGroupSize",
            30);

    @TempDir
    Path folder;

    private final Caller david = Caller.signedIn("david");
    private final Caller ada = Caller.signedIn("ada");
    private final String version = "model-versions/" + ModelVersions.evaluatedOn(ROWS);
    private final Answer analysis = david.analyse(version, PLAN);

    @Test
    void anOutsiderMakesTheRecordAgainToTheLastByte() throws IOException, InterruptedException {
        Path record = Files.write(folder.resolve("record.json"), file("json").body());
        Path data = Files.writeString(folder.resolve("data.csv"), ROWS);
        Path other = Files.writeString(folder.resolve("other.csv"), ROWS.replaceFirst("a,young,1,1", "b,young,1,1"));

        String same = CommandLine.said("bias", data.toString(), "--reproduce", record.toString());
        String changed = CommandLine.said("bias", other.toString(), "--reproduce", record.toString());

        assertThat(same).startsWith("EQUAL");
        assertThat(changed).startsWith("DIFFERENT");
    }

    @Test
    void whatIsExaminedBesideDecisionsStandsInTheAnswerAndInTheRecord() throws IOException, InterruptedException {
        Map<String, Object> plan = new HashMap<>(PLAN);
        plan.put(
                "examination",
                Map.of(
                        "parts",
                        List.of("GAPS", "SUBGROUPS", "INDIVIDUALS", "DATA", "TAMPERING", "MITIGATION"),
                        "populations",
                        Map.of("sex", Map.of("a", 0.5, "b", 0.5))));

        Answer examined = david.analyse(version, plan);
        Path record = Files.write(
                folder.resolve("record.json"),
                ada.file("analyses/" + examined.id() + "/bias-report.json").body());
        Path data = Files.writeString(folder.resolve("data.csv"), ROWS);

        assertThat(examined.body().path("sections"))
                .extracting(section -> section.path("id").asText())
                .containsExactly("gaps", "subgroups", "individuals", "data", "tampering", "mitigation");
        proposalsAreHandedOut(examined);
        assertThat(CommandLine.said("bias", data.toString(), "--reproduce", record.toString()))
                .startsWith("EQUAL");
    }

    private void proposalsAreHandedOut(Answer examined) {
        HttpResponse<byte[]> weights = ada.file("analyses/" + examined.id() + "/mitigation-weights.csv");
        List<String> lines =
                new String(weights.body(), StandardCharsets.UTF_8).lines().toList();
        JsonNode table = StreamSupport.stream(
                        examined.body().at("/sections/5/tables").spliterator(), false)
                .filter(each -> each.path("name").asText().equals("Weights for training by sex"))
                .findFirst()
                .orElseThrow();
        JsonNode first = table.path("rows").path(0);

        assertThat(weights.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(weights.headers().firstValue("Content-Disposition").orElseThrow())
                .isEqualTo("attachment; filename=\"weights-%s.csv\"".formatted(examined.id()));
        assertThat(lines)
                .startsWith(
                        "attribute,group,label,rows,weight",
                        "sex,%s,%s,%s,%s"
                                .formatted(
                                        first.path(0).path("text").asText(),
                                        first.path(1).path("text").asText(),
                                        first.path(2).path("value").asLong(),
                                        first.path(3).path("value").asDouble()));
        assertThat(ada.file("analyses/" + examined.id() + "/mitigation-thresholds.csv")
                        .statusCode())
                .as("without scores there is none")
                .isEqualTo(404);
        assertThat(ada.file("analyses/" + analysis.id() + "/mitigation-weights.csv")
                        .statusCode())
                .as("it was not examined")
                .isEqualTo(404);
    }

    @Test
    void anotherVersionOfTheDatasetShowsWhichRowsWereRelabelled() {
        String rows = numbered(0);
        String model = "model-versions/" + ModelVersions.evaluatedOn(rows);
        JsonNode data = david.get(model + "/evaluation-data").body();
        String before = david.send(
                        "POST",
                        "datasets/" + data.path("datasetId").asText()
                                + "/versions?fileName=before.csv&source=s&collectionMethod=m&licence=l&personalData=NONE",
                        numbered(40),
                        Map.of("Content-Type", "text/csv"))
                .id();
        Map<String, Object> plan = new HashMap<>(PLAN);
        plan.put("examination", Map.of("parts", List.of("TAMPERING"), "rowId", "id", "baseline", before));

        Answer examined = david.analyse(model, plan);

        assertThat(data.path("columns"))
                .extracting(JsonNode::asText)
                .containsExactly("id", "sex", "age", "y", "p", "x");
        assertThat(david.get(model + "/evaluation-data")
                        .body()
                        .at("/otherVersions/0/fileName")
                        .asText())
                .isEqualTo("before.csv");
        assertThat(examined.body().at("/sections/0/sentences").toString()).contains("40 were relabelled");
        assertThat(examined.body().at("/sections/0/tables/0/rows/0/0/text").asText())
                .isEqualTo("Suspicious");
    }

    /// 1,200 rows; so many of the first positive labels of group a are turned round.
    private static String numbered(int turned) {
        StringBuilder text = new StringBuilder("id,sex,age,y,p,x\n");
        int left = turned;
        for (int row = 0; row < 1_200; row++) {
            boolean first = row % 2 == 0;
            boolean label = row * 7919 % 10 < 4;
            if (left > 0 && first && label) {
                label = false;
                left--;
            }
            text.append("%d,%s,%s,%d,%d,%d\n"
                    .formatted(
                            row,
                            first ? "a" : "b",
                            row % 3 == 0 ? "old" : "young",
                            label ? 1 : 0,
                            row % 3 == 0 ? 1 : 0,
                            row * 31 % 17));
        }
        return text.toString();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "features, nowhere, no column nowhere",
        "rowId, nowhere, no column nowhere",
        "baseline, 01a211d5-08b8-77db-b988-9c3cb11d691d, no version of the dataset",
        "score, y2, no column y2"
    })
    void aWishThatDoesNotFitTheDataNamesItsField(String field, String value, String message) {
        Map<String, Object> plan = new HashMap<>(PLAN);
        plan.put(
                "examination",
                Map.of("parts", List.of("DATA"), field, field.equals("features") ? List.of(value) : value));

        Answer refused = david.post(version + "/analyses", plan);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().toString()).contains(field, message);
    }

    @Test
    void theRecordIsNamedByTheDigestOfItsBytes() {
        assertThat(analysis.body().path("recordDigest").asText())
                .isEqualTo(Caller.sha256(file("json").body()));
        assertThat(file("docx").body()).isEqualTo(file("docx").body());
    }

    @Test
    void everyFormIsHandedOutWithTheSameFigures() {
        String page = new String(file("html").body(), StandardCharsets.UTF_8);
        String document = OfficeFiles.text(file("docx").body());

        assertThat(OfficeFiles.rows(file("xlsx").body(), "Groups"))
                .filteredOn(row -> "sex".equals(row.get("By")))
                .extracting(row -> row.get("Group"))
                .contains("a", "b", "no value");
        assertThat(List.of(page, document)).allSatisfy(text -> assertThat(text).contains("By sex*age", "Base rate"));
        assertThat(file("html").headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(ada.file("analyses/" + analysis.id() + "/bias-report.pdf").statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<byte[]> file(String format) {
        HttpResponse<byte[]> file = ada.file("analyses/" + analysis.id() + "/bias-report." + format);
        assertThat(file.statusCode()).isEqualTo(200);
        return file;
    }
}
