package org.probity.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.probity.tests.Caller.Answer;

class AiActIT {
    private static final Map<String, Object> CONTRADICTION = Map.of(
            "facts",
            Map.of(
                    "p5h", List.of("real_time"),
                    "law_enforcement_search", List.of("true")));

    private final Caller owner = Caller.signedIn("olivia");
    private final Caller board = Caller.signedIn("boris");

    @Test
    void contradictoryAnswersAreShownInThePreviewAndNeverKept() {
        String system = system("Watcher");
        long before = board.logSize();

        Answer preview = owner.post("ai-act/preview", CONTRADICTION);
        Answer kept = owner.post("systems/" + system + "/classifications", CONTRADICTION);

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.body()
                        .at("/classification/remarks/contradictions/0/other/fact")
                        .asText())
                .isEqualTo("law_enforcement_search");
        assertThat(kept.status()).isEqualTo(422);
        assertThat(kept.body().path("errors"))
                .extracting(error -> error.path("field").asText())
                .containsExactly("facts.p5h", "facts.law_enforcement_search");
        assertThat(board.logSize()).isEqualTo(before);
    }

    @Test
    void anUnknownAnswerIsNamedWithTheNearestKnownOne() {
        Answer refused = owner.post("ai-act/preview", Map.of("facts", Map.of("profilling", List.of("true"))));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("facts.profilling");
        assertThat(refused.body().at("/errors/0/message").asText()).contains("the nearest is 'profiling'");
    }

    @Test
    void otherAnswersThatWouldLeadElsewhereAreSupposed() {
        Answer latest = owner.get("systems/" + classified("MINIMAL") + "/classifications/latest");
        JsonNode facts = latest.body().at("/classification/facts/values");

        Answer supposed = owner.post("ai-act/what-if", Map.of("facts", facts));

        assertThat(supposed.status()).isEqualTo(200);
        assertThat(supposed.body())
                .anySatisfy(change ->
                        assertThat(change.path("sentence").asText()).contains("4(a) Recruiting and selecting people"));
    }

    @Test
    void theImpactOfAnotherRuleSetIsShownAndExportedWithoutChangingAnything() {
        long before = board.logSize();

        JsonNode impact = board.get("ai-act/impact?ruleSet=aia-2024").body();
        String table = board.text("ai-act/impact/export?ruleSet=aia-2024&layersOff=guidance_draft");

        assertThat(impact.path("systems").asInt()).isGreaterThan(10);
        assertThat(impact.path("rows")).hasSize(impact.path("changed").asInt()).isNotEmpty();
        assertThat(impact.path("rows"))
                .anySatisfy(
                        row -> assertThat(row.path("dates").path(0).path("to").asText())
                                .isEqualTo("2026-08-02"));
        assertThat(table).startsWith("\"system\",\"old tier\",\"new tier\"").contains("2027-12-02 -> 2026-08-02");
        assertThat(board.logSize()).isEqualTo(before);
        assertThat(board.get("ai-act/impact?ruleSet=aia-2023").status()).isEqualTo(422);
        assertThat(board.get("ai-act/impact?layersOff=statute")
                        .body()
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("layersOff");
    }

    @Test
    void onlyTheBoardAdoptsARuleSetAndEverySystemLeavesATrace() {
        Map<String, Object> earlier = adoption("aia-2024", "A look back.");
        long before = board.logSize();
        assertThat(owner.post("ai-act/impact", earlier).status()).isEqualTo(403);
        assertThat(board.logSize()).isEqualTo(before);

        Answer adopted = board.post("ai-act/impact", earlier);
        try {
            assertThat(adopted.status()).isEqualTo(201);
            assertThat(adopted.body().path("systems").asInt()).isGreaterThan(10);
            assertThat(board.logSize())
                    .isEqualTo(before + 1 + adopted.body().path("systems").asInt());
            assertThat(board.get("ai-act/impact?ruleSet=aia-2024")
                            .body()
                            .path("changed")
                            .asInt())
                    .isZero();
            assertThat(owner.post("ai-act/preview", Map.of("facts", Map.of()))
                            .body()
                            .at("/classification/ruleSet/id/value")
                            .asText())
                    .isEqualTo("aia-2024");
        } finally {
            assertThat(board.post("ai-act/impact", adoption("aia-2026-omnibus", "Back to the law in force."))
                            .status())
                    .isEqualTo(201);
        }
        assertThat(board.get("ai-act/impact").body().path("changed").asInt()).isZero();
    }

    @Test
    void aChangeOpensTheClassificationAgainUntilTheNextOne() {
        String system = system("Ranker");
        owner.post("systems/" + system + "/classifications", Caller.recruitmentFacts());

        Answer reported = owner.post(
                "systems/" + system + "/classification-changes",
                Map.of("event", "NEW_PURPOSE", "description", "It now ranks tenants."));
        JsonNode open =
                owner.get("systems/" + system + "/classification-changes").body();
        owner.post("systems/" + system + "/classifications", Caller.recruitmentFacts());
        JsonNode settled =
                owner.get("systems/" + system + "/classification-changes").body();

        assertThat(reported.status()).isEqualTo(201);
        assertThat(open.at("/0/open").asBoolean()).isTrue();
        assertThat(open.at("/0/article").asText()).isEqualTo("25(1)(c)");
        assertThat(open.at("/0/why").asText()).contains("another purpose");
        assertThat(settled.at("/0/open").asBoolean()).isFalse();
        assertThat(board.get("audit-log/entries?limit=2").body())
                .extracting(entry -> entry.path("action").asText())
                .containsExactly("system.classified", "classification.reopened");
        assertThat(owner.post(
                                "systems/" + system + "/classification-changes",
                                Map.of("event", "NEW_PURPOSE", "description", " "))
                        .status())
                .isEqualTo(422);
        assertThat(board.post(
                                "systems/" + system + "/classification-changes",
                                Map.of("event", "NEW_PURPOSE", "description", "x"))
                        .status())
                .isEqualTo(403);
    }

    private String system(String name) {
        Answer project = owner.post("projects", Caller.project("AI Act " + UUID.randomUUID()));
        return owner.post("projects/" + project.id() + "/systems", owner.system(name))
                .id();
    }

    private String classified(String tier) {
        for (JsonNode system : owner.get("systems?size=200").body().path("items")) {
            if (system.path("tier").asText().equals(tier)) {
                return system.path("id").asText();
            }
        }
        throw new IllegalStateException("no system has the tier " + tier);
    }

    private static Map<String, Object> adoption(String ruleSet, String reason) {
        return Map.of("ruleSet", ruleSet, "layersOff", List.of(), "reason", reason);
    }
}
