package org.probity.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.probity.tests.Caller.Answer;

class RegistryIT {

    private final Caller owner = Caller.signedIn("olivia");
    private final Caller auditor = Caller.signedIn("ada");

    @Test
    void nobodyGetsInWithoutSigningIn() {
        Answer answer = Caller.anonymous().get("systems");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body().path("code").asText()).isEqualTo("SIGN_IN_NEEDED");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() {
        Answer wrong = Caller.anonymous().post("session", Map.of("username", "alex", "password", "x"));
        Answer unknown = Caller.anonymous().post("session", Map.of("username", "nobody", "password", "x"));

        assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(401);
        assertThat(wrong.body().path("detail")).isEqualTo(unknown.body().path("detail"));
    }

    @Test
    void aRequestFromAnotherSiteIsRefused() {
        Answer foreign =
                owner.send("POST", "projects", Caller.project("Foreign"), Map.of("Sec-Fetch-Site", "cross-site"));
        Answer plainForm = owner.send("POST", "projects", Caller.project("Form"), Map.of("X-Requested-With", "form"));

        assertThat(foreign.body().path("code").asText()).isEqualTo("CROSS_SITE");
        assertThat(plainForm.body().path("code").asText()).isEqualTo("CROSS_SITE");
    }

    @Test
    void onlyAnOwnerRegistersAndTheLogIsNotForEverybody() {
        assertThat(auditor.post("projects", Caller.project("Not mine")).status())
                .isEqualTo(403);
        assertThat(owner.get("audit-log/entries").status()).isEqualTo(403);
    }

    @Test
    void everyChangeIsExactlyOneEntryOfALogThatVerifies() {
        long before = auditor.logSize();

        Answer project = owner.post("projects", Caller.project("Hiring " + UUID.randomUUID()));
        Answer system = owner.post("projects/" + project.id() + "/systems", owner.system("Ranker"));
        Answer classified = owner.post("systems/" + system.id() + "/classifications", Caller.recruitmentFacts());

        assertThat(project.status()).isEqualTo(201);
        assertThat(system.status()).isEqualTo(201);
        assertThat(classified.status()).isEqualTo(201);
        assertThat(auditor.logSize()).isEqualTo(before + 3);
        assertThat(auditor.get("audit-log/verification").body().path("whole").asBoolean())
                .isTrue();
        assertThat(auditor.get("audit-log/entries?limit=3").body())
                .extracting(entry -> entry.path("action").asText())
                .containsExactly("system.classified", "system.registered", "project.registered");
    }

    @Test
    void aRefusedChangeLeavesNoTrace() {
        long before = auditor.logSize();
        Answer project = owner.post("projects", Caller.project("Trace " + UUID.randomUUID()));
        owner.post("projects/" + project.id() + "/systems", owner.system("Twice"));

        Answer twice = owner.post("projects/" + project.id() + "/systems", owner.system("Twice"));

        assertThat(twice.status()).isEqualTo(409);
        assertThat(auditor.logSize()).isEqualTo(before + 2);
    }

    @Test
    void aWrongFieldIsNamed() {
        Answer project = owner.post("projects", Caller.project("Fields " + UUID.randomUUID()));
        Map<String, Object> selfValidated = new HashMap<>(owner.system("Own judge"));
        selfValidated.put("validatorId", selfValidated.get("developerId"));

        Answer blank = owner.post("projects", Caller.project(" "));
        Answer unknown = owner.post("projects", Map.of("name", "A", "description", "", "colour", "red"));
        Answer own = owner.post("projects/" + project.id() + "/systems", selfValidated);
        Answer broken = owner.post("projects", "{");

        assertThat(blank.status()).isEqualTo(422);
        assertThat(blank.body().at("/errors/0/field").asText()).isEqualTo("name");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body().at("/errors/0/field").asText()).isEqualTo("colour");
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.body().at("/errors/0/field").asText()).isEqualTo("validatorId");
        assertThat(broken.status()).isEqualTo(400);
    }

    @Test
    void nobodyOverwritesAnothersChangeUnseen() {
        Answer project = owner.post("projects", Caller.project("Edited " + UUID.randomUUID()));
        String read = project.response().headers().firstValue("ETag").orElseThrow();

        Answer first = owner.put("projects/" + project.id(), Caller.project("First"), read);
        Answer second = owner.put("projects/" + project.id(), Caller.project("Second"), read);
        Answer blind = owner.send("PUT", "projects/" + project.id(), Caller.project("Blind"), Map.of());

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(412);
        assertThat(blind.status()).isEqualTo(428);
        assertThat(owner.get("projects/" + project.id()).body().path("name").asText())
                .isEqualTo("First");
    }

    @Test
    void anUnknownRecordIsNotFoundWhateverItsIdLooksLike() {
        assertThat(owner.get("systems/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(owner.get("systems/1%27--").status()).isEqualTo(404);
        assertThat(owner.get("nowhere").status()).isEqualTo(404);
    }

    @Test
    void unansweredFactsLeaveSeveralTiersPossible() {
        Answer answer = owner.post("ai-act/preview", Map.of("facts", Map.of()));

        assertThat(answer.body().at("/classification/outcome/determined").asBoolean())
                .isFalse();
        assertThat(answer.body().at("/classification/outcome/possibleTierSets").size())
                .isGreaterThan(1);
        assertThat(answer.body().path("nextQuestion").asText()).isNotEmpty();
    }

    @Test
    void theDemoPortfolioHasASystemInEveryTierOfSystems() {
        assertThat(owner.get("systems?size=200").body().path("items"))
                .extracting(system -> system.path("tier").asText("-"))
                .contains("PROHIBITED", "HIGH_RISK", "EXEMPT_6_3", "TRANSPARENCY", "MINIMAL", "OUT_OF_SCOPE", "-");
    }

    @Test
    void thePortfolioIsFilteredSortedAndPagedByTheServer() {
        String project = owner.post("projects", Caller.project("Paged " + UUID.randomUUID()))
                .id();
        for (String name : List.of("beta 100%", "Alpha", "gamma")) {
            owner.post("projects/" + project + "/systems", owner.system(name));
        }
        String all = "systems?project=" + project;

        Answer first = owner.get(all + "&size=2");
        Answer second = owner.get(all + "&size=2&page=1");
        Answer downwards = owner.get(all + "&sort=-name");
        Answer literal = owner.get(all + "&q=0%25");
        Answer none = owner.get(all + "&tier=HIGH_RISK&approval=APPROVED");
        Answer unassessed = owner.get(all + "&tier=NOT_ASSESSED&tier=MINIMAL&approval=NOT_REQUESTED");

        assertThat(names(first)).containsExactly("Alpha", "beta 100%");
        assertThat(names(second)).containsExactly("gamma");
        assertThat(names(downwards)).containsExactly("gamma", "beta 100%", "Alpha");
        assertThat(names(literal)).containsExactly("beta 100%");
        assertThat(names(none)).isEmpty();
        assertThat(names(unassessed)).hasSize(3);
        assertThat(first.body().path("total").asLong()).isEqualTo(3);
        assertThat(none.body().path("total").asLong()).isZero();
        assertThat(none.body().path("registered").asLong()).isGreaterThan(3);
    }

    @Test
    void aWishThePortfolioDoesNotKnowNamesItsField() {
        for (String field : List.of("sort", "tier", "approval", "project", "owner")) {
            Answer refused = owner.get("systems?" + field + "=nonsense");

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo(field);
        }
    }

    @Test
    void theHomeBoardCountsWhatTheFilteredListsShow() {
        JsonNode counters = owner.get("home").body().path("counters");

        assertThat(counters.path("highRisk").asLong()).isEqualTo(total(owner, "systems?tier=HIGH_RISK"));
        assertThat(counters.path("notAssessed").asLong()).isEqualTo(total(owner, "systems?tier=NOT_ASSESSED"));
        assertThat(owner.get("home").body().has("changes")).isFalse();
        assertThat(auditor.get("home").body().path("changes")).isNotEmpty();
        assertThat(auditor.get("home").body().at("/log/size").asLong()).isPositive();
    }

    @Test
    void theHistoryOfASystemIsItsEntriesForWhoeverMaySeeIt() {
        String project = owner.post("projects", Caller.project("History " + UUID.randomUUID()))
                .id();
        String system = owner.post("projects/" + project + "/systems", owner.system("Remembered"))
                .id();
        owner.post("systems/" + system + "/classifications", Caller.recruitmentFacts());

        Answer history = Caller.signedIn("vera").get("systems/" + system + "/history");
        Answer unknown = owner.get("systems/" + UUID.randomUUID() + "/history");

        assertThat(history.body())
                .extracting(entry -> entry.path("action").asText())
                .containsExactly("system.classified", "system.registered");
        assertThat(unknown.status()).isEqualTo(404);
    }

    @Test
    void theStandingSaysWhatIsMissingForAnApproval() {
        String project = owner.post("projects", Caller.project("Standing " + UUID.randomUUID()))
                .id();
        owner.post("projects/" + project + "/systems", owner.system("Waiting for its tier"));

        assertThat(standing("Waiting for its tier"))
                .isEqualTo("Not approved: its tier under the AI Act is not known yet.");
        assertThat(standing("Mailwarden")).isEqualTo("Not approved: nobody has requested approval yet.");
        assertThat(standing("SkinSwap Studio")).isEqualTo("Not approved: its practice is prohibited under the AI Act.");
    }

    private String standing(String name) {
        String found = "systems?q=" + name.replace(" ", "%20");
        String id = owner.get(found).body().at("/items/0/id").asText();
        return owner.get("systems/" + id + "/standing").body().path("sentence").asText();
    }

    private static List<String> names(Answer answer) {
        return StreamSupport.stream(answer.body().path("items").spliterator(), false)
                .map(system -> system.at("/description/name").asText())
                .toList();
    }

    private static long total(Caller caller, String path) {
        return caller.get(path).body().path("total").asLong();
    }
}
