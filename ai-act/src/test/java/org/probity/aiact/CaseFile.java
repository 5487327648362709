package org.probity.aiact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// A file of worked cases in the exchange format: answers by fact id, expected tiers, triggers, roles,
/// duties, dates.
///
/// By the convention of that format, a fact that a case does not mention is answered no or none, unless
/// the case lists it under `unanswered`.
record CaseFile(List<Case> cases) {

    /// The fields of an expectation that are checked; a field outside this list fails the case.
    private static final Set<String> CHECKED = Set.of(
            "tiers",
            "annex3_effective",
            "triggers",
            "effective_roles",
            "obligations_include",
            "obligations_exclude",
            "applies_from",
            "applies_from_by_trigger",
            "obligation_dates",
            "obligation_versions",
            "flags",
            "fired",
            "also_matches",
            "result",
            "needed_facts",
            "possible_tier_sets",
            "possible_tiers");

    private static final Set<String> FOR_DISPLAY =
            Set.of("article", "derived_fields", "derived", "differs_in", "rule_set", "layers_off");

    record Case(String name, RuleSetId ruleSet, Layers layers, Facts facts, Map<String, Object> expected) {

        @Override
        public String toString() {
            return name;
        }

        void check(AiActClassifier classifier) {
            Classification result = classifier.classify(facts, ruleSet, layers);

            Set<String> unknown = new TreeSet<>(expected.keySet());
            unknown.removeAll(CHECKED);
            unknown.removeAll(FOR_DISPLAY);
            assertThat(unknown).as("fields nobody checks").isEmpty();
            checkTiers(result);
            checkDuties(result);
            checkDates(result);
        }

        private void checkTiers(Classification result) {
            if (!"UNDETERMINED".equals(expected.get("result"))) {
                assertThat(result.determined()).as("determined").isTrue();
                assertThat(names(result.tiers())).containsExactlyInAnyOrderElementsOf(texts("tiers"));
            } else {
                assertThat(result.determined()).as("determined").isFalse();
            }
            if (expected.containsKey("needed_facts")) {
                assertThat(result.missingFacts()).containsExactlyInAnyOrderElementsOf(texts("needed_facts"));
            }
            if (expected.get("possible_tier_sets") instanceof List<?> sets) {
                assertThat(result.outcome().possibleTierSets().stream().map(Case::names))
                        .containsExactlyInAnyOrderElementsOf(sets.stream()
                                .map(CaseFile::texts)
                                .map(Set::copyOf)
                                .toList());
            }
            if (expected.containsKey("possible_tiers")) {
                assertThat(result.outcome().possibleTierSets().stream()
                                .flatMap(List::stream)
                                .map(Tier::name)
                                .distinct())
                        .containsExactlyInAnyOrderElementsOf(texts("possible_tiers"));
            }
            if (expected.containsKey("annex3_effective")) {
                assertThat(result.remarks().annex3Points())
                        .containsExactlyInAnyOrderElementsOf(texts("annex3_effective"));
            }
            assertThat(result.firedRules().stream().flatMap(rule -> rule.triggers().stream()))
                    .containsAll(texts("triggers"));
            if (expected.containsKey("flags")) {
                assertThat(result.remarks().flags()).containsExactlyInAnyOrderElementsOf(texts("flags"));
            }
            if (expected.containsKey("also_matches")) {
                assertThat(names(result.outcome().alsoMatches()))
                        .containsExactlyInAnyOrderElementsOf(texts("also_matches"));
            }
            if (expected.get("fired") instanceof List<?> fired) {
                assertThat(result.firedRules().stream().map(rule -> "[%s, %d]".formatted(rule.id(), rule.version())))
                        .containsExactlyElementsOf(
                                fired.stream().map(CaseFile::text).toList());
            }
            if (expected.containsKey("effective_roles")) {
                assertThat(result.effectiveRoles()).containsExactlyInAnyOrderElementsOf(texts("effective_roles"));
            }
        }

        private void checkDuties(Classification result) {
            List<String> duties =
                    result.obligations().stream().map(Obligation::id).toList();
            assertThat(duties).containsAll(texts("obligations_include"));
            if (expected.containsKey("obligations_exclude")) {
                assertThat(duties).doesNotContainAnyElementsOf(texts("obligations_exclude"));
            }
            Map<String, Object> versions = map(expected.getOrDefault("obligation_versions", Map.of()));
            for (Obligation duty : result.obligations()) {
                if (versions.containsKey(duty.id())) {
                    assertThat(duty.version()).as(duty.id()).isEqualTo(versions.get(duty.id()));
                }
            }
        }

        private void checkDates(Classification result) {
            Map<String, LocalDate> byTrigger = new LinkedHashMap<>();
            result.firedRules()
                    .forEach(rule -> rule.dates().forEach(date -> byTrigger.put(date.ground(), date.byLetter())));
            map(expected.getOrDefault("applies_from_by_trigger", Map.of()))
                    .forEach((trigger, day) ->
                            assertThat(byTrigger).as(trigger).containsEntry(trigger, LocalDate.parse(text(day))));
            if (expected.containsKey("applies_from")) {
                assertThat(byTrigger.values()).contains(LocalDate.parse(text(field(expected, "applies_from"))));
            }
            Map<String, List<ApplicationDate>> dates =
                    result.obligations().stream().collect(Collectors.toMap(Obligation::id, Obligation::dates));
            map(expected.getOrDefault("obligation_dates", Map.of())).forEach((id, pair) -> {
                LocalDate byLetter = LocalDate.parse(text(field(map(pair), "by_letter")));
                LocalDate bitesFrom = LocalDate.parse(text(field(map(pair), "bites_from")));
                assertThat(dates.getOrDefault(id, List.of())).as(id).isNotEmpty();
                assertThat(dates.getOrDefault(id, List.of()).getFirst())
                        .as(id)
                        .returns(byLetter, ApplicationDate::byLetter)
                        .returns(bitesFrom, ApplicationDate::bitesFrom);
            });
        }

        private List<String> texts(String key) {
            return CaseFile.texts(expected.getOrDefault(key, List.of()));
        }

        private static Set<String> names(List<Tier> tiers) {
            return tiers.stream().map(Tier::name).collect(Collectors.toSet());
        }
    }

    static CaseFile parse(String json, AiActClassifier classifier) {
        // JSON is read by the YAML engine: every JSON text is one.
        Object document = new Load(LoadSettings.builder().build()).loadFromString(json);
        List<Case> cases = new ArrayList<>();
        for (Object entry : (List<?>) field(map(document), "cases")) {
            Map<String, Object> content = map(entry);
            cases.add(read(content, map(field(content, "expected")), classifier, ""));
            for (Object other : (List<?>) content.getOrDefault("expected_other", List.of())) {
                Map<String, Object> expected = map(other);
                String suffix = " under %s without %s".formatted(expected.get("rule_set"), expected.get("layers_off"));
                cases.add(read(content, expected, classifier, suffix));
            }
        }
        return new CaseFile(cases);
    }

    private static Case read(
            Map<String, Object> content, Map<String, Object> expected, AiActClassifier classifier, String suffix) {
        RuleSetId ruleSet = new RuleSetId(text(expected.getOrDefault("rule_set", RuleSetId.AIA_2026_OMNIBUS.value())));
        List<String> off = texts(expected.getOrDefault("layers_off", List.of()));
        Layers layers = Layers.without(off);
        Map<String, List<String>> answers = new LinkedHashMap<>();
        map(field(content, "answers")).forEach((fact, value) -> answers.put(fact, texts(value)));
        List<String> unanswered = texts(content.getOrDefault("unanswered", List.of()));
        Facts facts = classifier.questionnaire(ruleSet).withRestDenied(Facts.of(answers));
        for (String fact : unanswered) {
            facts = facts.without(fact);
        }
        return new Case(
                text(field(content, "id")) + " " + content.get("title") + suffix, ruleSet, layers, facts, expected);
    }

    static CaseFile resource(String name, AiActClassifier classifier) {
        try (InputStream in = Objects.requireNonNull(CaseFile.class.getResourceAsStream(name), name)) {
            return parse(new String(in.readAllBytes(), UTF_8), classifier);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<Case> stream() {
        return cases.stream();
    }

    private static Object field(Map<String, Object> content, String key) {
        return Objects.requireNonNull(content.get(key), () -> "a case without " + key);
    }

    private static Map<String, Object> map(Object node) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) node).forEach((key, value) -> map.put(text(key), value));
        return map;
    }

    private static List<String> texts(Object node) {
        return node instanceof List<?> list ? list.stream().map(CaseFile::text).toList() : List.of(text(node));
    }

    private static String text(Object node) {
        return String.valueOf(node);
    }
}
