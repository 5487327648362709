package org.probity.tests;

import java.util.Map;
import java.util.UUID;

/// Model versions for tests, each with a project, a system and a dataset of its own.
final class ModelVersions {

    private ModelVersions() {}

    /// Returns the id of a model version whose evaluation data are this CSV.
    static String evaluatedOn(String csv) {
        return evaluatedOn(csv, Caller.signedIn("olivia"), Caller.signedIn("david"));
    }

    static String evaluatedOn(String csv, Caller olivia, Caller david) {
        return evaluatedOn(csv, "text/csv", olivia, david);
    }

    /// Returns the id of a model version whose evaluation data came as a file of any form.
    static String evaluatedOnFile(byte[] file) {
        return evaluatedOn(file, "application/octet-stream", Caller.signedIn("olivia"), Caller.signedIn("david"));
    }

    private static String evaluatedOn(Object content, String type, Caller olivia, Caller david) {
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
                        content,
                        Map.of("Content-Type", type))
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
