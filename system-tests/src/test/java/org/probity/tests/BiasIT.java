package org.probity.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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
    private final String version = "model-versions/" + registerVersion();

    @Test
    void sealedCriteriaAreJudgedWithTheirIntervals() {
        Answer written = vera.send("PUT", version + "/criteria", criteria(), Map.of());
        Answer sealed = vera.post(version + "/criteria/seal", Map.of());

        Answer analysis = vera.post(version + "/analyses", PLAN);

        assertThat(written.status()).isEqualTo(200);
        assertThat(sealed.body().path("sealDigest").asText()).hasSize(64);
        assertThat(analysis.status()).isEqualTo(201);
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

        Answer analysis = david.post(version + "/analyses", PLAN);

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
    void aColumnThatIsNotThereIsNamed() {
        Answer refused = vera.post(
                version + "/analyses",
                Map.of(
                        "label", "truth",
                        "prediction", "p",
                        "positiveValue", "1",
                        "favourableValue", "1",
                        "groupings", List.of(List.of("sex")),
                        "minimumGroupSize", 30));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("detail").asText()).contains("truth");
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

    private String registerVersion() {
        String project = olivia.post("projects", Caller.project("Bias " + UUID.randomUUID()))
                .id();
        String system = olivia.post("projects/" + project + "/systems", olivia.system("Scorer"))
                .id();
        String dataset = olivia.post("projects/" + project + "/datasets", Map.of("name", "Cases"))
                .id();
        String data = david.send(
                        "POST",
                        "datasets/" + dataset
                                + "/versions?fileName=a.csv&source=s&collectionMethod=m&licence=l&personalData=NONE",
                        ROWS,
                        Map.of("Content-Type", "text/csv"))
                .id();
        String model = david.post("systems/" + system + "/models", Map.of("name", "Model"))
                .id();
        return david.post(
                        "systems/" + system + "/models/" + model + "/versions",
                        Map.of(
                                "label",
                                "1",
                                "artifactDigest",
                                "b".repeat(64),
                                "limitations",
                                "None known.",
                                "evaluationDatasetVersionId",
                                data))
                .id();
    }
}
