package org.probity.aiact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.aiact.RuleSetId.AIA_2026_OMNIBUS;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.aiact.rules.AnswerType;

/// Compares what is said about open facts with the plain enumeration of all their completions.
class PossibilitiesTest {
    private static final AiActClassifier CLASSIFIER = AiActClassifier.load();
    private static final Questionnaire QUESTIONS = CLASSIFIER.questionnaire(AIA_2026_OMNIBUS);
    private static final List<String> OPENABLE = List.of(
            "is_ai_system",
            "pre_market_rd",
            "foss_released",
            "p5f",
            "annex1_relation",
            "failure_endangers",
            "safety_function_intended",
            "solely_non_safety",
            "third_party_conformity",
            "profiling",
            "art63",
            "materially_influences",
            "part_of_complex_system",
            "t1_interacts",
            "t1_obvious",
            "t3_system",
            "gpai_model",
            "gpai_designated");

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25})
    void openFactsAreNeededExactlyWhereCompletionsDisagree(long seed) {
        Random random = new Random(seed);
        List<String> open = new ArrayList<>(OPENABLE);
        Collections.shuffle(open, random);
        open = List.copyOf(open.subList(0, 3));
        Facts facts = settled(random);
        for (String fact : open) {
            facts = facts.without(fact);
        }
        Map<List<List<String>>, Set<Tier>> completions = completions(facts, open);

        Classification result = CLASSIFIER.classify(facts, AIA_2026_OMNIBUS, Layers.all());

        assertThat(result.outcome().possibleTierSets().stream().map(Set::copyOf))
                .containsExactlyInAnyOrderElementsOf(new HashSet<>(completions.values()));
        assertThat(result.determined()).isEqualTo(new HashSet<>(completions.values()).size() == 1);
        assertThat(result.missingFacts()).containsExactlyInAnyOrderElementsOf(deciding(open, completions));
    }

    private static Facts settled(Random random) {
        Facts facts =
                QUESTIONS.withRestDenied(Facts.NONE.with("is_ai_system", "yes").with("eu_nexus", "deployer_in_eu"));
        for (String fact : OPENABLE) {
            List<List<String>> answers = answers(fact);
            List<String> answer = answers.get(random.nextInt(answers.size()));
            boolean keep = fact.equals("is_ai_system") || fact.equals("pre_market_rd");
            facts = keep ? facts : facts.with(fact, answer.toArray(String[]::new));
        }
        return facts.with("annex1_act", "toys").with("annex3_points", random.nextBoolean() ? "4a" : "2");
    }

    private static Map<List<List<String>>, Set<Tier>> completions(Facts facts, List<String> open) {
        Map<List<List<String>>, Set<Tier>> found = new HashMap<>();
        for (List<String> first : answers(open.get(0))) {
            for (List<String> second : answers(open.get(1))) {
                for (List<String> third : answers(open.get(2))) {
                    Facts complete = facts.with(open.get(0), first.toArray(String[]::new))
                            .with(open.get(1), second.toArray(String[]::new))
                            .with(open.get(2), third.toArray(String[]::new));
                    Classification result = CLASSIFIER.classify(complete, AIA_2026_OMNIBUS, Layers.all());
                    found.put(List.of(first, second, third), Set.copyOf(result.tiers()));
                }
            }
        }
        return found;
    }

    private static List<String> deciding(List<String> open, Map<List<List<String>>, Set<Tier>> completions) {
        return IntStream.range(0, open.size())
                .filter(i -> completions.entrySet().stream()
                        .anyMatch(one -> completions.entrySet().stream()
                                .anyMatch(other -> differOnlyAt(i, one.getKey(), other.getKey())
                                        && !one.getValue().equals(other.getValue()))))
                .mapToObj(open::get)
                .toList();
    }

    private static boolean differOnlyAt(int position, List<List<String>> one, List<List<String>> other) {
        return IntStream.range(0, one.size())
                .allMatch(i -> (i == position) != one.get(i).equals(other.get(i)));
    }

    private static List<List<String>> answers(String fact) {
        Questionnaire.Question question = QUESTIONS.questions().stream()
                .filter(q -> q.id().equals(fact))
                .findFirst()
                .orElseThrow();
        List<String> values =
                question.options().stream().map(Questionnaire.Option::value).toList();
        if (question.type() == AnswerType.BOOL) {
            return List.of(List.of("true"), List.of("false"));
        }
        if (question.type() == AnswerType.ENUM) {
            return values.stream().map(List::of).toList();
        }
        return IntStream.range(0, 1 << values.size())
                .mapToObj(bits -> IntStream.range(0, values.size())
                        .filter(i -> (bits >> i & 1) == 1)
                        .mapToObj(values::get)
                        .toList())
                .toList();
    }
}
