package org.probity.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.probity.tests.Caller.Answer;

class DecisionIT {

    private final Caller olivia = Caller.signedIn("olivia");
    private final Caller david = Caller.signedIn("david");
    private final Caller vera = Caller.signedIn("vera");
    private final Caller boris = Caller.signedIn("boris");
    private final Caller ada = Caller.signedIn("ada");
    private final String project = olivia.post("projects", Caller.project("Decision " + UUID.randomUUID()))
            .id();
    private final Answer system = olivia.post("projects/" + project + "/systems", olivia.system("Ranker"));

    @Test
    void aVersionIsApprovedWhenValidatorAndBoardApproveTheSameDossier() {
        classify();
        Answer request = requestApproval(registerVersion());
        long before = ada.logSize();

        Answer afterValidator = vote(vera, request, "APPROVE");
        Answer afterBoard = vote(boris, request, "APPROVE");

        assertThat(request.status()).isEqualTo(201);
        assertThat(afterValidator.body().path("state").asText()).isEqualTo("OPEN");
        assertThat(afterBoard.body().path("state").asText()).isEqualTo("APPROVED");
        assertThat(ada.logSize()).isEqualTo(before + 2);
        assertThat(olivia.get("systems/" + system.id()).body().path("approval").asText())
                .isEqualTo("APPROVED");
    }

    @Test
    void nobodyDecidesOnTheirOwnWorkOrTwice() {
        classify();
        Answer request = requestApproval(registerVersion());
        vote(boris, request, "APPROVE");

        assertThat(vote(olivia, request, "APPROVE").status()).isEqualTo(403);
        assertThat(vote(david, request, "APPROVE").status()).isEqualTo(403);
        assertThat(vote(ada, request, "APPROVE").status()).isEqualTo(403);
        assertThat(vote(boris, request, "APPROVE").status()).isEqualTo(409);
    }

    @Test
    void aChangedFactMakesTheRequestStaleInsteadOfCountingTheVote() {
        classify();
        Answer request = requestApproval(registerVersion());
        Map<String, Object> wider = new HashMap<>(olivia.system("Ranker"));
        wider.put("purpose", "Decides alone.");
        String version = olivia.get("systems/" + system.id())
                .response()
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        olivia.put("systems/" + system.id(), wider, version);

        Answer late = vote(vera, request, "APPROVE");

        assertThat(late.body().path("state").asText()).isEqualTo("STALE");
        assertThat(late.body().path("votes")).isEmpty();
    }

    @Test
    void criteriaWrittenAfterTheFreezeMakeTheRequestStaleOnceSealed() {
        classify();
        String version = registerVersion();
        Answer request = requestApproval(version);
        vera.send(
                "PUT",
                "model-versions/" + version + "/criteria",
                Map.of(
                        "criteria",
                        List.of(Map.of("id", "C1", "metric", "ACCURACY", "comparison", "AT_LEAST", "bound", 0.9))),
                Map.of());
        vera.post("model-versions/" + version + "/criteria/seal", Map.of());

        Answer late = vote(boris, request, "APPROVE");

        assertThat(late.body().path("state").asText()).isEqualTo("STALE");
    }

    @Test
    void anUnclassifiedSystemCannotBeApproved() {
        Answer refused = requestApproval(registerVersion());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("detail").asText()).contains("Classify the system");
    }

    @Test
    void aVersionNamesDataOfItsOwnProjectAndARealDigest() {
        String model = david.post("systems/" + system.id() + "/models", Map.of("name", "Ranker model"))
                .id();
        Map<String, Object> version = new HashMap<>(versionOn(uploadDataset()));
        version.put("evaluationDatasetVersionId", UUID.randomUUID().toString());
        Answer foreign = david.post("systems/" + system.id() + "/models/" + model + "/versions", version);
        version.put("artifactDigest", "latest");
        Answer vague = david.post("systems/" + system.id() + "/models/" + model + "/versions", version);

        assertThat(foreign.body().at("/errors/0/field").asText()).isEqualTo("evaluationDatasetVersionId");
        assertThat(vague.body().at("/errors/0/field").asText()).isEqualTo("artifactDigest");
    }

    private void classify() {
        olivia.post("systems/" + system.id() + "/classifications", Caller.recruitmentFacts());
    }

    private String uploadDataset() {
        String dataset = olivia.post("projects/" + project + "/datasets", Map.of("name", "Data " + UUID.randomUUID()))
                .id();
        return david.send(
                        "POST",
                        "datasets/" + dataset
                                + "/versions?fileName=a.csv&source=s&collectionMethod=m&licence=l&personalData=NONE",
                        "y_true,y_pred\n1,0\n",
                        Map.of("Content-Type", "text/csv"))
                .id();
    }

    private static Map<String, Object> versionOn(String datasetVersion) {
        return Map.of(
                "label",
                "1",
                "artifactDigest",
                "sha256:" + "a".repeat(64),
                "limitations",
                "German only.",
                "evaluationDatasetVersionId",
                datasetVersion);
    }

    private String registerVersion() {
        String model = david.post("systems/" + system.id() + "/models", Map.of("name", "Ranker model"))
                .id();
        return david.post("systems/" + system.id() + "/models/" + model + "/versions", versionOn(uploadDataset()))
                .id();
    }

    private Answer requestApproval(String modelVersion) {
        return olivia.post("systems/" + system.id() + "/decisions", Map.of("modelVersionId", modelVersion));
    }

    private static Answer vote(Caller voter, Answer request, String choice) {
        return voter.post(
                "decisions/" + request.id() + "/votes",
                Map.of(
                        "choice",
                        choice,
                        "reason",
                        "Read the dossier.",
                        "dossierDigest",
                        request.body().path("dossierDigest").asText()));
    }
}
