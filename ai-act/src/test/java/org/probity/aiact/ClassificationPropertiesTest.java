package org.probity.aiact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every set of facts, tried on random ones; the seed is the name of the test.
class ClassificationPropertiesTest {
    private static final AiActClassifier CLASSIFIER = AiActClassifier.load();
    private static final int TRIES = 25;

    /// From harmless to forbidden; the axis of models is apart.
    private static final List<Tier> ASCENDING = List.of(
            Tier.OUT_OF_SCOPE, Tier.MINIMAL, Tier.TRANSPARENCY, Tier.EXEMPT_6_3, Tier.HIGH_RISK, Tier.PROHIBITED);

    /// For each prohibition the statements that make it up, without those that lift it.
    private static final Map<String, List<String>> PROHIBITIONS = Map.of(
            "p5a", List.of("technique", "distortion", "significant_harm"),
            "p5b", List.of("vulnerability", "distortion", "significant_harm"),
            "p5ba", List.of("realistic_identifiable", "no_explicit_consent", "intended_purpose"),
            "p5bb", List.of("csam", "intended_purpose"),
            "p5c", List.of("scores_over_time", "disproportionate"),
            "p5d", List.of("predicts_offence", "solely_profiling"),
            "p5e", List.of("builds_face_db", "untargeted", "internet_or_cctv"),
            "p5f", List.of("biometric_emotion", "workplace"),
            "p5g", List.of("individual_categorisation", "listed_trait"),
            "p5h", List.of("remote_biometric_id", "real_time", "public_space", "law_enforcement"));

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfAnswersDoesNotMatter(long seed) {
        RandomFacts random = new RandomFacts(CLASSIFIER, seed);
        Facts facts = random.partial(0.9);

        assertThat(classify(shuffled(facts, random.random()))).isEqualTo(classify(facts));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void addingAForbiddenUseNeverLowersATierAndForbidsWhateverIsInScope(long seed) {
        RandomFacts random = new RandomFacts(CLASSIFIER, seed);
        for (int i = 0; i < TRIES; i++) {
            Facts facts = random.complete();
            Classification before = classify(facts);
            PROHIBITIONS.forEach((fact, statements) -> {
                Classification exactly = classify(facts.with(fact, statements.toArray(String[]::new)));
                Set<String> united = new TreeSet<>(facts.valuesOf(fact));
                united.addAll(statements);
                Classification beside = classify(facts.with(fact, united.toArray(String[]::new)));

                assertThat(exactly.tiers())
                        .as(fact)
                        .isEqualTo(endedByScope(before) ? before.tiers() : List.of(Tier.PROHIBITED));
                assertThat(height(exactly)).as(fact).isGreaterThanOrEqualTo(height(before));
                if (!liftedBy(fact, united)) {
                    assertThat(height(beside)).as(fact).isGreaterThanOrEqualTo(height(before));
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void profilingAlwaysDefeatsTheFilterOfArticle63(long seed) {
        RandomFacts random = new RandomFacts(CLASSIFIER, seed);
        for (int i = 0; i < TRIES; i++) {
            Facts facts = random.partial(0.8)
                    .with("profiling", "true")
                    .with("art63", "a", "b", "c", "d")
                    .with("annex3_points", "4a", "5a");

            Classification result = CLASSIFIER.classify(facts, random.ruleSet(), random.layers());

            assertThat(result.outcome().possibleTierSets())
                    .allSatisfy(set -> assertThat(set).doesNotContain(Tier.EXEMPT_6_3));
            assertThat(result.outcome().alsoMatches()).doesNotContain(Tier.EXEMPT_6_3);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void moreKnowledgeNeverWidensWhatIsPossibleNorTakesBackWhatIsCertain(long seed) {
        RandomFacts random = new RandomFacts(CLASSIFIER, seed);
        RuleSetId ruleSet = random.ruleSet();
        Layers layers = random.layers();
        Facts facts = random.partial(0.4);
        Classification known = CLASSIFIER.classify(facts, ruleSet, layers);
        for (Questionnaire.Question question : random.open(facts)) {
            facts = facts.with(question.id(), random.answer(question).toArray(String[]::new));
            Classification better = CLASSIFIER.classify(facts, ruleSet, layers);

            assertThat(sets(known)).as(question.id()).containsAll(sets(better));
            assertThat(better.tiers()).as(question.id()).containsAll(known.tiers());
            assertThat(rules(better)).as(question.id()).containsAll(rules(known));
            known = better;
        }
        assertThat(known.determined()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aResultIsDeterminedExactlyWhenOneTierSetIsPossible(long seed) {
        RandomFacts random = new RandomFacts(CLASSIFIER, seed);
        for (double share = 0.2; share < 1; share += 0.1) {
            Classification result = CLASSIFIER.classify(random.partial(share), random.ruleSet(), random.layers());
            List<List<Tier>> possible = result.outcome().possibleTierSets();

            assertThat(result.determined()).isEqualTo(possible.size() == 1);
            assertThat(possible).doesNotHaveDuplicates().isNotEmpty();
            if (result.determined()) {
                assertThat(result.missingFacts()).isEmpty();
                assertThat(result.tiers()).isEqualTo(possible.getFirst());
            } else {
                assertThat(result.missingFacts()).isNotEmpty();
                assertThat(possible).allSatisfy(set -> assertThat(set).containsAll(result.tiers()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tiersKeepTheirMeaningTowardsEachOther(long seed) {
        RandomFacts random = new RandomFacts(CLASSIFIER, seed);
        Classification result = CLASSIFIER.classify(random.partial(0.3), random.ruleSet(), random.layers());

        assertThat(result.outcome().possibleTierSets()).allSatisfy(set -> {
            if (set.contains(Tier.PROHIBITED) || set.contains(Tier.MINIMAL) || set.contains(Tier.OUT_OF_SCOPE)) {
                assertThat(set).hasSize(1);
            }
            if (set.contains(Tier.GPAI_SYSTEMIC)) {
                assertThat(set).contains(Tier.GPAI);
            }
            assertThat(set).isNotEmpty();
        });
    }

    private static Facts shuffled(Facts facts, Random random) {
        List<String> order = new ArrayList<>(facts.toMap().keySet());
        Collections.shuffle(order, random);
        Map<String, List<String>> shuffled = new LinkedHashMap<>();
        for (String fact : order) {
            List<String> values = new ArrayList<>(facts.valuesOf(fact));
            Collections.shuffle(values, random);
            shuffled.put(fact, values);
        }
        return Facts.of(shuffled);
    }

    private static boolean endedByScope(Classification result) {
        return result.firedRules().stream().anyMatch(rule -> rule.id().startsWith("S-"));
    }

    /// Statements that were there before can lift the prohibition; a lawful use may then take the place
    /// of another one.
    private static boolean liftedBy(String fact, Set<String> united) {
        return united.stream()
                .anyMatch(value -> !PROHIBITIONS.getOrDefault(fact, List.of()).contains(value));
    }

    private static int height(Classification result) {
        return result.tiers().stream()
                .mapToInt(tier -> switch (tier) {
                    case GPAI, GPAI_SYSTEMIC -> ASCENDING.indexOf(Tier.MINIMAL);
                    case PROHIBITED, HIGH_RISK, EXEMPT_6_3, TRANSPARENCY, MINIMAL, OUT_OF_SCOPE ->
                        ASCENDING.indexOf(tier);
                })
                .max()
                .orElseThrow();
    }

    private static Set<List<Tier>> sets(Classification result) {
        return Set.copyOf(result.outcome().possibleTierSets());
    }

    private static List<String> rules(Classification result) {
        return result.firedRules().stream().map(FiredRule::id).toList();
    }

    private static Classification classify(Facts facts) {
        return CLASSIFIER.classify(facts, RuleSetId.AIA_2026_OMNIBUS, Layers.all());
    }
}
