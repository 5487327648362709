package org.probity.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.probity.tests.Caller.Answer;

/// The life of an obligation: who is in charge, what is handed in, and who may say that it suffices.
class ObligationIT {

    private static final String DUTY = "O-004";

    private final Caller olivia = Caller.signedIn("olivia");
    private final Caller david = Caller.signedIn("david");
    private final Caller vera = Caller.signedIn("vera");
    private final Caller boris = Caller.signedIn("boris");
    private final Caller ada = Caller.signedIn("ada");
    private final String system = olivia.post(
                    "projects/"
                            + olivia.post("projects", Caller.project("Duties " + UUID.randomUUID()))
                                    .id() + "/systems",
                    olivia.system("Shortlist"))
            .id();
    private final String obligations = "systems/" + system + "/obligations";

    private void classify() {
        Answer kept = olivia.post("systems/" + system + "/classifications", Map.of("facts", answers()));
        assertThat(kept.status()).as("%s", kept.body()).isEqualTo(201);
    }

    /// The complete answers of a high-risk system of the demo portfolio.
    private JsonNode answers() {
        String demo =
                ada.get("systems?size=200&q=Harbour").body().at("/items/0/id").asText();
        return ada.get("systems/" + demo + "/classifications/latest").body().at("/classification/facts/values");
    }

    @Test
    void withoutAClassificationNothingIsOwedAndAfterItEverythingWaitsForSomebody() {
        assertThat(olivia.get(obligations).body()).isEmpty();

        classify();

        JsonNode all = olivia.get(obligations).body();
        assertThat(all).isNotEmpty().allSatisfy(one -> {
            assertThat(one.path("binds").asBoolean()).isTrue();
            assertThat(one.has("work")).isFalse();
            assertThat(one.path("expected")).isNotEmpty();
        });
    }

    @Test
    void planningPutsTheOwnerInChargeOnceWithAnEntryForEach() {
        classify();
        int owed = olivia.get(obligations).body().size();
        long before = ada.logSize();

        Answer first = olivia.post(obligations + "/plan", Map.of());
        Answer second = olivia.post(obligations + "/plan", Map.of());

        assertThat(first.body().path("obligations").asInt()).isEqualTo(owed);
        assertThat(second.body().path("obligations").asInt()).isZero();
        assertThat(ada.logSize()).isEqualTo(before + owed);
        JsonNode literacy = duty();
        assertThat(literacy.path("work").path("accountableId").asText()).isEqualTo(olivia.person("Olivia"));
        assertThat(literacy.path("work").path("dueOn").asText())
                .isEqualTo(literacy.at("/dates/0/bitesFrom").asText());
        assertThat(literacy.path("work").path("status").asText()).isEqualTo("OPEN");
        assertThat(literacy.path("work").path("overdue").asBoolean()).isTrue();
    }

    @Test
    void evidenceIsAcceptedBySomebodyElseThanItsAuthor() {
        classify();
        olivia.post(obligations + "/plan", Map.of());

        Answer own = olivia.post(evidence("statements"), Map.of("title", "Training", "text", "All were trained."));
        Answer selfReview = olivia.post("evidence/" + own.id() + "/review", Map.of("accepted", true));
        Answer developer = david.post("evidence/" + own.id() + "/review", Map.of("accepted", true));
        Answer returned = vera.post("evidence/" + own.id() + "/review", Map.of("accepted", false));
        Answer accepted =
                vera.post("evidence/" + own.id() + "/review", Map.of("accepted", true, "remark", "Lists seen."));

        assertThat(own.status()).isEqualTo(201);
        assertThat(selfReview.status()).isEqualTo(409);
        assertThat(developer.status()).isEqualTo(403);
        assertThat(returned.status()).isEqualTo(422);
        assertThat(returned.body().at("/errors/0/field").asText()).isEqualTo("remark");
        assertThat(accepted.body().path("verdict").asText()).isEqualTo("ACCEPTED");
        assertThat(duty().path("work").path("status").asText()).isEqualTo("ACCEPTED");
        assertThat(duty().path("work").path("overdue").asBoolean()).isFalse();
        assertThat(duty().at("/evidence/0/shown/digest").asText())
                .isEqualTo(Caller.sha256("All were trained.".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFileComesBackAsItWasHandedInAndARecordMustBeOneOfTheSystem() {
        classify();
        olivia.post(obligations + "/plan", Map.of());
        byte[] file = "name,trained\nA,yes\n".getBytes(StandardCharsets.UTF_8);

        Answer given = david.send(
                "POST",
                evidence("files") + "?title=List&fileName=list.csv",
                file,
                Map.of("Content-Type", "application/octet-stream"));
        Answer foreign = david.post(evidence("records"), Map.of("title", "Analysis", "recordId", UUID.randomUUID()));

        assertThat(given.status()).as("%s", given.body()).isEqualTo(201);
        assertThat(given.body().at("/shown/digest").asText()).isEqualTo(Caller.sha256(file));
        assertThat(ada.file("evidence/" + given.id() + "/file").body()).isEqualTo(file);
        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.body().at("/errors/0/field").asText()).isEqualTo("recordId");
        assertThat(duty().path("work").path("status").asText()).isEqualTo("EVIDENCE_GIVEN");
    }

    @Test
    void theRecordsOfASystemCanBePointedAtByTheirDigest() {
        String demo =
                ada.get("systems?size=200&q=Harbour").body().at("/items/0/id").asText();

        JsonNode records = ada.get("systems/" + demo + "/obligations/records").body();

        assertThat(records)
                .extracting(record -> record.path("label").asText())
                .anySatisfy(label -> assertThat(label).startsWith("Sealed criteria of version"))
                .anySatisfy(label -> assertThat(label).startsWith("Bias analysis of version"))
                .anySatisfy(label -> assertThat(label).startsWith("Monitoring plan of version"));
        assertThat(records)
                .allSatisfy(record -> assertThat(record.path("digest").asText()).matches("[0-9a-f]{64}"));
    }

    @Test
    void anObligationIsSetAsideByTheOwnerForAReasonAndUntilADay() {
        classify();
        olivia.post(obligations + "/plan", Map.of());
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
        String today = LocalDate.now(ZoneOffset.UTC).toString();

        assertThat(refusedField(step(olivia, "0", Map.of("step", "WAIVE", "until", today, "reason", "late"))))
                .isEqualTo("until");
        assertThat(refusedField(step(olivia, "0", Map.of("step", "WAIVE", "until", tomorrow))))
                .isEqualTo("reason");
        assertThat(step(david, "0", Map.of("step", "EXCLUDE", "reason", "no")).status())
                .isEqualTo(403);
        assertThat(step(olivia, "7", Map.of("step", "BEGIN")).status()).isEqualTo(412);
        assertThat(step(olivia, "0", Map.of("step", "WAIVE", "until", tomorrow, "reason", "supplier is late"))
                        .body()
                        .path("status")
                        .asText())
                .isEqualTo("WAIVED");
        assertThat(olivia.post(evidence("statements"), Map.of("title", "T", "text", "t"))
                        .status())
                .isEqualTo(409);
        assertThat(duty().path("work").path("reason").asText()).isEqualTo("supplier is late");
    }

    @Test
    void whatIsOverdueReachesWhoIsInChargeAndAfterTwoWeeksTheBoard() {
        classify();
        String yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
        String longAgo = LocalDate.now(ZoneOffset.UTC).minusDays(15).toString();
        String person = olivia.person("David");

        Answer assigned =
                olivia.put(obligations + "/" + DUTY, Map.of("accountableId", person, "dueOn", yesterday), "\"0\"");
        boolean boardKnowsEarly = overdue(boris).contains(system);
        boolean davidKnows = overdue(david).contains(system);
        Answer moved = olivia.put(
                obligations + "/" + DUTY,
                Map.of("accountableId", person, "dueOn", longAgo),
                "\"" + assigned.body().path("version").asText() + "\"");

        assertThat(assigned.status()).isEqualTo(200);
        assertThat(moved.status()).isEqualTo(200);
        assertThat(davidKnows).isTrue();
        assertThat(boardKnowsEarly).isFalse();
        assertThat(overdueTotal(boris)).isPositive();
    }

    @Test
    void aNewClassificationLosesNoWork() {
        classify();
        olivia.post(obligations + "/plan", Map.of());
        david.post(evidence("statements"), Map.of("title", "Training", "text", "All were trained."));

        olivia.post("systems/" + system + "/classifications", Map.of("facts", Map.of("is_ai_system", List.of("no"))));

        JsonNode kept = duty();
        assertThat(kept.path("binds").asBoolean()).isFalse();
        assertThat(kept.path("title").asText()).isNotBlank().isNotEqualTo(DUTY);
        assertThat(kept.path("evidence")).hasSize(1);
    }

    private Answer step(Caller who, String version, Map<String, ?> step) {
        return who.send("POST", obligations + "/" + DUTY + "/steps", step, Map.of("If-Match", "\"" + version + "\""));
    }

    private static String refusedField(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(422);
        return answer.body().at("/errors/0/field").asText();
    }

    private JsonNode duty() {
        return StreamSupport.stream(olivia.get(obligations).body().spliterator(), false)
                .filter(one -> one.path("dutyId").asText().equals(DUTY))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> overdue(Caller who) {
        return StreamSupport.stream(who.get("home").body().path("needs").spliterator(), false)
                .filter(group -> group.path("kind").asText().equals("OBLIGATION_OVERDUE"))
                .flatMap(group -> StreamSupport.stream(group.path("items").spliterator(), false))
                .map(item -> item.path("systemId").asText())
                .toList();
    }

    private static long overdueTotal(Caller who) {
        return StreamSupport.stream(who.get("home").body().path("needs").spliterator(), false)
                .filter(group -> group.path("kind").asText().equals("OBLIGATION_OVERDUE"))
                .mapToLong(group -> group.path("total").asLong())
                .sum();
    }

    private String evidence(String kind) {
        return obligations + "/" + DUTY + "/evidence/" + kind;
    }
}
