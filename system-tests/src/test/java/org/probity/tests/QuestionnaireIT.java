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

/// A questionnaire that several people work on, leave and come back to.
class QuestionnaireIT {

    private final Caller olivia = Caller.signedIn("olivia");
    private final Caller david = Caller.signedIn("david");
    private final Caller ada = Caller.signedIn("ada");
    private final String system = "systems/"
            + olivia.post(
                            "projects/"
                                    + olivia.post("projects", Caller.project("Questions " + UUID.randomUUID()))
                                            .id() + "/systems",
                            olivia.system("Shortlist"))
                    .id();

    @Test
    void whoeverComesBackFindsWhoSaidWhatAndWhy() {
        long before = ada.logSize();
        Answer first = save(
                olivia,
                said("is_ai_system", "ANSWERED", List.of("yes"), ""),
                said("profiling", "NOT_KNOWN", List.of(), "Ask the supplier."));

        JsonNode found = david.get(system + "/answers").body();

        assertThat(first.status()).as("%s", first.body()).isEqualTo(200);
        assertThat(answer(found, "is_ai_system").path("values"))
                .extracting(JsonNode::asText)
                .containsExactly("yes");
        assertThat(answer(found, "profiling").path("state").asText()).isEqualTo("NOT_KNOWN");
        assertThat(answer(found, "profiling").path("comment").asText()).isEqualTo("Ask the supplier.");
        assertThat(answer(found, "profiling").path("by").asText()).isEqualTo(olivia.person("Olivia"));
        assertThat(ada.logSize()).isEqualTo(before + 1);
    }

    @Test
    void nobodyOverwritesAnAnswerThatTheyHaveNotSeen() {
        save(olivia, said("profiling", "NOT_KNOWN", List.of(), ""));

        Answer blind = save(david, said("profiling", "ANSWERED", List.of("true"), ""));
        Map<String, Object> seen =
                new HashMap<>(said("profiling", "ANSWERED", List.of("true"), "The supplier says so."));
        seen.put("version", 0);
        Answer second = save(david, seen);

        assertThat(blind.status()).isEqualTo(412);
        assertThat(blind.body().path("detail").asText()).contains("profiling");
        assertThat(answer(second.body(), "profiling").path("by").asText()).isEqualTo(david.person("David"));
        assertThat(answer(second.body(), "profiling").path("version").asInt()).isEqualTo(1);
    }

    @Test
    void whatCannotBeAnAnswerIsRefusedByNameAndNothingIsKept() {
        Answer unknown = save(
                olivia,
                said("is_ai_system", "ANSWERED", List.of("yes"), ""),
                said("profilng", "ANSWERED", List.of("true"), ""));
        Answer both = save(olivia, said("profiling", "NOT_KNOWN", List.of("true"), ""));

        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.body().path("detail").asText()).contains("profilng", "profiling");
        assertThat(both.status()).isEqualTo(422);
        assertThat(olivia.get(system + "/answers").body()).isEmpty();
    }

    @Test
    void anAuditorReadsAndAnswersNothing() {
        assertThat(save(ada, said("profiling", "NOT_KNOWN", List.of(), "")).status())
                .isEqualTo(403);
        assertThat(ada.get(system + "/answers").status()).isEqualTo(200);
    }

    private Answer save(Caller who, Map<?, ?>... answers) {
        return who.send("PUT", system + "/answers", Map.of("answers", List.of(answers)), Map.of());
    }

    private static Map<String, Object> said(String fact, String state, List<String> values, String comment) {
        return Map.of("fact", fact, "state", state, "values", values, "comment", comment);
    }

    private static JsonNode answer(JsonNode all, String fact) {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.path("fact").asText().equals(fact))
                .findFirst()
                .orElseThrow();
    }
}
