package org.probity.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
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
        assertThat(owner.get("systems").body())
                .extracting(system -> system.path("tier").asText("-"))
                .contains("PROHIBITED", "HIGH_RISK", "EXEMPT_6_3", "TRANSPARENCY", "MINIMAL", "OUT_OF_SCOPE", "-");
    }
}
