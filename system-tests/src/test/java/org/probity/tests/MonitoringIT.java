package org.probity.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.probity.tests.Caller.Answer;

class MonitoringIT {

    /// 1,000 rows with an income that rises evenly from 0 to 999 and a colour of two kinds.
    private static final String ROWS = "income,colour,y,p\n"
            + IntStream.range(0, 1000)
                    .mapToObj(row -> row + "," + (row % 2 == 0 ? "red" : "blue") + ",1,1")
                    .collect(Collectors.joining("\n"));

    private final Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);

    private final Caller olivia = Caller.signedIn("olivia");
    private final Caller david = Caller.signedIn("david");
    private final String project = olivia.post("projects", Caller.project("Watch " + UUID.randomUUID()))
            .id();
    private final String system = olivia.post("projects/" + project + "/systems", olivia.system("Scorer"))
            .id();
    private String version = "";
    private final String deployment = deploy();
    private final Answer token = david.post("systems/" + system + "/tokens", Map.of("name", "scoring job", "days", 30));
    private final String events = "monitoring/deployments/" + deployment + "/events";

    @Test
    void threeShiftedDaysRaiseDriftAndGapAlertsOnceEach() {
        for (int day = 6; day >= 1; day--) {
            assertThat(deliver("day-" + day, batch(day, day <= 3 ? 900 : 0)).status())
                    .isEqualTo(202);
        }

        Answer shown = david.get("monitoring/deployments/" + deployment);

        assertThat(shown.body().path("windows"))
                .hasSize(6)
                .allSatisfy(window -> assertThat(window.path("volume").asLong()).isEqualTo(400));
        assertThat(shown.body().path("alerts"))
                .extracting(alert -> alert.path("measure").asText())
                .containsExactlyInAnyOrder("Drift of income", "Selection gap by sex");
        assertThat(shown.body().at("/windows/0/labelled").asLong()).isEqualTo(400);
        assertThat(actions())
                .filteredOn(action -> action.equals("monitoring.alert-raised"))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aRepeatedBatchGetsTheSameAnswerAndChangesNothing() {
        Answer first = deliver("key", batch(1, 0));
        long size = david.get("monitoring/deployments/" + deployment)
                .body()
                .at("/windows/0/volume")
                .asLong();

        Answer again = deliver("key", batch(1, 0));
        Answer underNewKey = deliver("other key", batch(1, 0));
        Answer otherBody = deliver("key", batch(2, 0));

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(underNewKey.body().path("repeated").asInt()).isEqualTo(800);
        assertThat(otherBody.status()).isEqualTo(409);
        assertThat(david.get("monitoring/deployments/" + deployment)
                        .body()
                        .at("/windows/0/volume")
                        .asLong())
                .isEqualTo(size);
    }

    @Test
    void anOutcomeBeforeItsPredictionEndsInTheSameState() {
        String prediction = prediction("late", today, 1, true, "a");
        String outcome = "{\"id\":\"late\",\"time\":\"%s\",\"positive\":true}".formatted(today);

        Answer early = deliver("outcome first", "{\"predictions\":[],\"outcomes\":[%s]}".formatted(outcome));
        deliver("prediction second", "{\"predictions\":[%s],\"outcomes\":[]}".formatted(prediction));

        assertThat(early.body().path("waiting").asInt()).isEqualTo(1);
        assertThat(david.get("monitoring/deployments/" + deployment)
                        .body()
                        .at("/windows/0/labelled")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void aTokenSpeaksForItsOwnSystemOnlyAndNotAfterItsRevocation() {
        String otherSystem = olivia.post("projects/" + project + "/systems", olivia.system("Another"))
                .id();
        String foreign = david.post("systems/" + otherSystem + "/tokens", Map.of("name", "other", "days", 1))
                .body()
                .path("secret")
                .asText();

        assertThat(send(foreign, "x", batch(1, 0)).status()).isEqualTo(404);
        assertThat(send("prb_wrong", "x", batch(1, 0)).status()).isEqualTo(401);
        assertThat(david.send("POST", events, batch(1, 0), Map.of("Idempotency-Key", "x"))
                        .status())
                .isEqualTo(403);
        david.send(
                "DELETE",
                "systems/" + system + "/tokens/" + token.body().at("/token/id").asText(),
                "",
                Map.of());
        assertThat(deliver("x", batch(1, 0)).status()).isEqualTo(401);
    }

    @Test
    void whatIsWrongWithABatchIsNamedAndNothingOfItIsKept() {
        Answer noKey = Caller.anonymous().send("POST", events, batch(1, 0), bearer());
        Answer future = deliver(
                "future",
                "{\"predictions\":[%s],\"outcomes\":[]}"
                        .formatted(prediction("p", Instant.parse("2999-01-01T00:00:00Z"), 1, true, "a")));
        Answer empty = deliver("empty", "{\"predictions\":[],\"outcomes\":[]}");
        Answer unknownColumn = david.post("systems/" + system + "/deployments", wish("staging", List.of("salary")));

        assertThat(List.of(noKey.status(), future.status(), empty.status(), unknownColumn.status()))
                .containsOnly(422);
        assertThat(future.body().path("detail").asText()).contains("out of range");
        assertThat(unknownColumn.body().path("detail").asText()).contains("salary");
        assertThat(david.get("monitoring/deployments/" + deployment).body().path("windows"))
                .isEmpty();
    }

    @Test
    void theSecretOfATokenIsShownOnceAndItsListNeverShowsIt() {
        String listed = david.get("systems/" + system + "/tokens").body().toString();

        assertThat(token.status()).isEqualTo(201);
        assertThat(listed)
                .contains("scoring job")
                .doesNotContain(token.body().path("secret").asText());
    }

    private Map<String, String> bearer() {
        return Map.of("Authorization", "Bearer " + token.body().path("secret").asText());
    }

    private Answer deliver(String key, String body) {
        return send(token.body().path("secret").asText(), key, body);
    }

    private Answer send(String secret, String key, String body) {
        return Caller.anonymous()
                .send("POST", events, body, Map.of("Idempotency-Key", key, "Authorization", "Bearer " + secret));
    }

    private List<String> actions() {
        return Caller.signedIn("ada").get("audit-log/entries").body().findValuesAsText("action");
    }

    /// 400 cases of one day; a shift moves every income and leaves group b without any favourable decision.
    private String batch(int daysAgo, int shift) {
        Instant time = today.minus(daysAgo, ChronoUnit.DAYS).plusSeconds(60);
        String predictions = IntStream.range(0, 400)
                .mapToObj(i -> prediction(
                        daysAgo + "-" + i,
                        time,
                        (i * 5) / 2 + shift,
                        i % 4 < 2 && (shift == 0 || i % 2 == 0),
                        i % 2 == 0 ? "a" : "b"))
                .collect(Collectors.joining(","));
        String outcomes = IntStream.range(0, 400)
                .mapToObj(i -> "{\"id\":\"%d-%d\",\"time\":\"%s\",\"positive\":true}".formatted(daysAgo, i, time))
                .collect(Collectors.joining(","));
        return "{\"predictions\":[%s],\"outcomes\":[%s]}".formatted(predictions, outcomes);
    }

    private static String prediction(String id, Instant time, int income, boolean selected, String group) {
        return """
            {"id":"%s","time":"%s","selected":%s,"features":{"income":%d,"colour":"%s"},"segments":{"sex":"%s"}}\
            """.formatted(id, time, selected, income, income % 2 == 0 ? "red" : "blue", group);
    }

    private Map<String, Object> wish(String environment, List<String> features) {
        return Map.of(
                "modelVersionId",
                version,
                "watch",
                Map.of(
                        "environment",
                        environment,
                        "window",
                        "DAY",
                        "features",
                        features,
                        "attributes",
                        List.of("sex"),
                        "driftLimit",
                        0.2,
                        "gapLimit",
                        0.1,
                        "minimum",
                        100));
    }

    private String deploy() {
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
        version = david.post(
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
        Answer deployed =
                david.post("systems/" + system + "/deployments", wish("production", List.of("income", "colour")));
        assertThat(deployed.status()).isEqualTo(201);
        return deployed.body().at("/deployment/id").asText();
    }
}
