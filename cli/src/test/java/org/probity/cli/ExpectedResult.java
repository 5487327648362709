package org.probity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What a worked case expects, compared field by field with a result of the command.
record ExpectedResult(JsonNode expected) {
    private static final Set<String> EQUAL_AS_SETS =
            Set.of("tiers", "annex3_effective", "effective_roles", "needed_facts", "possible_tiers");

    private static final Set<String> OTHERS = Set.of(
            "triggers",
            "obligations_include",
            "obligations_exclude",
            "applies_from",
            "applies_from_by_trigger",
            "obligation_dates",
            "obligation_versions",
            "result",
            "possible_tier_sets");

    /// Fields that say something about the case and expect nothing of its result.
    private static final Set<String> FOR_DISPLAY =
            Set.of("article", "derived_fields", "derived", "differs_in", "rule_set", "layers_off");

    void matches(JsonNode result) {
        Set<String> unknown = new TreeSet<>();
        expected.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(EQUAL_AS_SETS);
        unknown.removeAll(OTHERS);
        unknown.removeAll(FOR_DISPLAY);
        assertThat(unknown).as("fields nobody compares").isEmpty();
        EQUAL_AS_SETS.stream()
                .filter(expected::has)
                .forEach(field -> assertThat(texts(result.path(field)))
                        .as(field)
                        .containsExactlyInAnyOrderElementsOf(texts(expected.path(field))));
        assertThat(result.path("result").asText())
                .isEqualTo(expected.path("result").asText("DETERMINED"));
        assertThat(texts(result.path("triggers"))).containsAll(texts(expected.path("triggers")));
        possible(result);
        dates(result);
        duties(result);
    }

    private void possible(JsonNode result) {
        if (expected.has("possible_tier_sets")) {
            assertThat(sets(result.path("possible_tier_sets")))
                    .containsExactlyInAnyOrderElementsOf(sets(expected.path("possible_tier_sets")));
        }
    }

    private void dates(JsonNode result) {
        JsonNode found = result.path("applies_from_by_trigger");
        expected.path("applies_from_by_trigger")
                .properties()
                .forEach(date ->
                        assertThat(found.path(date.getKey())).as(date.getKey()).isEqualTo(date.getValue()));
        if (expected.has("applies_from")) {
            assertThat(texts(found)).contains(expected.path("applies_from").asText());
        }
    }

    private void duties(JsonNode result) {
        Map<String, JsonNode> owed = new LinkedHashMap<>();
        result.path("obligations").forEach(duty -> owed.put(duty.path("id").asText(), duty));
        assertThat(owed.keySet()).containsAll(texts(expected.path("obligations_include")));
        texts(expected.path("obligations_exclude"))
                .forEach(duty -> assertThat(owed).doesNotContainKey(duty));
        expected.path("obligation_dates").properties().forEach(date -> {
            assertThat(owed).containsKey(date.getKey());
            date.getValue()
                    .properties()
                    .forEach(day -> assertThat(
                                    owed.getOrDefault(date.getKey(), result).path(day.getKey()))
                            .as(date.getKey() + " " + day.getKey())
                            .isEqualTo(day.getValue()));
        });
        expected.path("obligation_versions").properties().forEach(version -> {
            JsonNode duty = owed.get(version.getKey());
            if (duty != null) {
                assertThat(duty.path("version")).as(version.getKey()).isEqualTo(version.getValue());
            }
        });
    }

    private static List<Set<String>> sets(JsonNode lists) {
        List<Set<String>> sets = new ArrayList<>();
        lists.forEach(list -> sets.add(Set.copyOf(texts(list))));
        return sets;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(value -> texts.add(value.asText()));
        return texts;
    }
}
