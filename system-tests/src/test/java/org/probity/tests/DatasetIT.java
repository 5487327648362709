package org.probity.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.probity.tests.Caller.Answer;

class DatasetIT {

    private static final String ABOUT =
            "fileName=a.csv&source=Court+records&collectionMethod=Export&licence=CC-BY-4.0&personalData=PERSONAL";

    private final Caller owner = Caller.signedIn("olivia");
    private final Caller auditor = Caller.signedIn("ada");
    private final String dataset = owner.post(
                    "projects/"
                            + owner.post("projects", Caller.project("Data " + UUID.randomUUID()))
                                    .id() + "/datasets",
                    Map.of("name", "Records"))
            .id();

    @Test
    void anUploadIsProfiledKeptByItsDigestAndLoggedOnce() {
        long before = auditor.logSize();

        Answer first = upload(ABOUT, "age,sex\n30,f\n?,m\n");
        Answer second = upload(ABOUT, "age,sex\n31,f\n");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body().at("/profile/rows").asInt()).isEqualTo(2);
        assertThat(first.body().at("/profile/columns/0/missing").asInt()).isEqualTo(1);
        // The digest that sha256sum prints for these bytes.
        assertThat(first.body().at("/profile/digest").asText())
                .isEqualTo("cee4ed0d545ae70b10141383d778a8f60736385e5e2c8858fbfa320c9ce2273f");
        assertThat(second.body().path("number").asInt()).isEqualTo(2);
        assertThat(auditor.logSize()).isEqualTo(before + 2);
    }

    @Test
    void aFileThatIsNoDatasetNamesTheLineAndLeavesNothing() {
        long before = auditor.logSize();

        Answer ragged = upload(ABOUT, "a,b\n1,2\n3\n");

        assertThat(ragged.status()).isEqualTo(422);
        assertThat(ragged.body().at("/errors/0/field").asText()).isEqualTo("file");
        assertThat(ragged.body().at("/errors/0/message").asText()).startsWith("line 3:");
        assertThat(auditor.logSize()).isEqualTo(before);
        assertThat(owner.get("datasets/" + dataset + "/versions").body()).isEmpty();
    }

    @Test
    void provenanceIsNotOptional() {
        Answer silent = upload(ABOUT.replace("Court+records", ""), "a\n1\n");

        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.body().at("/errors/0/field").asText()).isEqualTo("source");
    }

    @Test
    void aReaderUploadsNothing() {
        Answer answer = auditor.send(
                "POST", "datasets/" + dataset + "/versions?" + ABOUT, "a\n1\n", Map.of("Content-Type", "text/csv"));

        assertThat(answer.status()).isEqualTo(403);
    }

    private Answer upload(String about, String content) {
        return owner.send(
                "POST", "datasets/" + dataset + "/versions?" + about, content, Map.of("Content-Type", "text/csv"));
    }
}
