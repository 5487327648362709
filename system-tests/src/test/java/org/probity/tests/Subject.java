package org.probity.tests;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A system with everything a page can show: data, a version, sealed criteria, an analysis, an open request, a
/// deployment.
record Subject(String project, String system, String dataset, String version, String decision, String deployment) {

    private static final String ROWS = "sex,label,prediction\n" + "m,1,1\nm,0,0\nf,1,1\nf,0,0\n".repeat(100);

    static Subject register(String name) {
        Caller olivia = Caller.signedIn("olivia");
        Caller david = Caller.signedIn("david");
        Caller vera = Caller.signedIn("vera");
        String project = olivia.post("projects", Caller.project(name + " " + UUID.randomUUID()))
                .id();
        String system = olivia.post("projects/" + project + "/systems", olivia.system(name))
                .id();
        olivia.post("systems/" + system + "/classifications", Caller.recruitmentFacts());
        String dataset = olivia.post("projects/" + project + "/datasets", Map.of("name", "Cases"))
                .id();
        String data = david.send(
                        "POST",
                        "datasets/" + dataset
                                + "/versions?fileName=a.csv&source=s&collectionMethod=m&licence=l&personalData=PERSONAL",
                        ROWS,
                        Map.of("Content-Type", "text/csv"))
                .id();
        String model = david.post("systems/" + system + "/models", Map.of("name", "Model"))
                .id();
        String version = david.post("systems/" + system + "/models/" + model + "/versions", version(data))
                .id();
        vera.send("PUT", "model-versions/" + version + "/criteria", criteria(), Map.of());
        vera.post("model-versions/" + version + "/criteria/seal", Map.of());
        vera.post("model-versions/" + version + "/analyses", plan());
        String decision = olivia.post("systems/" + system + "/decisions", Map.of("modelVersionId", version))
                .id();
        String deployment = david.post("systems/" + system + "/deployments", watch(version))
                .body()
                .at("/deployment/id")
                .asText();
        return new Subject(project, system, dataset, version, decision, deployment);
    }

    private static Map<String, Object> version(String data) {
        return Map.of(
                "label",
                "1",
                "artifactDigest",
                "b".repeat(64),
                "limitations",
                "None known.",
                "evaluationDatasetVersionId",
                data);
    }

    private static Map<String, Object> criteria() {
        return Map.of(
                "criteria", List.of(Map.of("id", "C1", "metric", "ACCURACY", "comparison", "AT_LEAST", "bound", 0.9)));
    }

    private static Map<String, Object> plan() {
        return Map.of(
                "label", "label",
                "prediction", "prediction",
                "positiveValue", "1",
                "favourableValue", "1",
                "groupings", List.of(List.of("sex")),
                "minimumGroupSize", 30);
    }

    private static Map<String, Object> watch(String version) {
        Map<String, Object> limits = Map.of(
                "environment",
                "production",
                "window",
                "DAY",
                "features",
                List.of("sex"),
                "attributes",
                List.of("sex"),
                "driftLimit",
                0.2,
                "gapLimit",
                0.1,
                "minimum",
                100);
        return Map.of("modelVersionId", version, "watch", limits);
    }
}
