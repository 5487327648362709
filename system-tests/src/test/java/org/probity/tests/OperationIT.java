package org.probity.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.probity.tests.Caller.Answer;

/// What an operator's machines ask: is it alive, is it ready, what does it offer, what does it log.
class OperationIT {

    private final Caller anybody = Caller.anonymous();

    @ParameterizedTest(name = "{0}")
    @CsvSource({"/health/live", "/health/ready", "/health/started"})
    void healthIsToldToAnybody(String address) {
        Answer answer = anybody.get(address);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("status").asText()).isEqualTo("UP");
    }

    @Test
    void readyMeansThatTheDatabaseAnswersAndIsMigrated() {
        JsonNode check = anybody.get("/health/ready").body().at("/checks/0");

        assertThat(check.path("name").asText()).isEqualTo("database");
        assertThat(check.at("/data/answers").asBoolean()).isTrue();
        assertThat(check.at("/data/migrated").asBoolean()).isTrue();
    }

    @Test
    void theApiDescribesItself() {
        JsonNode document = anybody.get("/openapi?format=json").body();

        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.path("paths").has("/api/v1/systems/{id}")).isTrue();
    }

    @Test
    void everyLineOfTheServersLogIsJson() throws IOException {
        assertThat(SharedServer.server().messages()).hasSizeGreaterThan(10).allSatisfy(line -> {
            JsonNode entry = Caller.JSON.readTree(line);
            assertThat(entry.has("message")).isTrue();
            assertThat(entry.has("ibm_datetime")).isTrue();
        });
    }
}
