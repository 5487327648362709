package org.probity.aiact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.probity.aiact.RuleSetId.AIA_2024;
import static org.probity.aiact.RuleSetId.AIA_2026_OMNIBUS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AiActClassifierTest {
    private static final AiActClassifier CLASSIFIER = AiActClassifier.load();

    static Stream<CaseFile.Case> portfolio() {
        return CaseFile.resource("demo-portfolio.json", CLASSIFIER).stream();
    }

    static Stream<CaseFile.Case> ownCases() {
        return Stream.of("own-cases.json", "rule-cases.json")
                .flatMap(file -> CaseFile.resource(file, CLASSIFIER).stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("portfolio")
    void theDemoPortfolioGetsItsTiersDutiesAndDates(CaseFile.Case one) {
        one.check(CLASSIFIER);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ownCases")
    void everyOwnCaseGivesItsExpectedResult(CaseFile.Case one) {
        one.check(CLASSIFIER);
    }

    @ParameterizedTest(name = "condition {0}, profiling {1}: {2}")
    @CsvSource({
        "a, false, EXEMPT_6_3",
        "a, true, HIGH_RISK",
        "b, true, HIGH_RISK",
        "c, true, HIGH_RISK",
        "d, true, HIGH_RISK"
    })
    void profilingClosesTheFilterOfArticle63(String condition, String profiling, Tier expected) {
        Facts screening =
                inScope().with("annex3_points", "4a").with("art63", condition).with("profiling", profiling);

        Classification result = classify(screening);

        assertThat(result.tiers()).containsExactly(expected);
    }

    @Test
    void anUnansweredFactIsNotANo() {
        Facts screening = inScope().with("annex3_points", "4a").with("art63", "a");

        Classification open = classify(screening.without("profiling"));

        assertThat(open.determined()).isFalse();
        assertThat(open.primaryTier()).isEmpty();
        assertThat(open.tiers()).isEmpty();
        assertThat(open.missingFacts()).containsExactly("profiling");
        assertThat(open.outcome().possibleTierSets())
                .containsExactly(List.of(Tier.HIGH_RISK), List.of(Tier.EXEMPT_6_3));
    }

    @Test
    void withoutAnyAnswerEveryTierIsPossibleAndAQuestionOfScopeIsAskedFirst() {
        Classification result = classify(Facts.NONE);

        assertThat(result.determined()).isFalse();
        assertThat(result.outcome().possibleTierSets().stream().flatMap(List::stream))
                .contains(Tier.values());
        assertThat(result.missingFacts()).contains("is_ai_system", "annex3_points", "p5f", "t1_interacts");
        assertThat(CLASSIFIER.nextQuestion(Facts.NONE, Reading.CURRENT, Set.of()))
                .map(Questionnaire.Question::section)
                .contains("scope");
    }

    @Test
    void askingOnlyTheNextQuestionAlwaysReachesAResult() {
        Facts facts = Facts.NONE;
        Facts answers = inScope().with("t1_interacts", "true");
        int asked = 0;

        for (var next = CLASSIFIER.nextQuestion(facts, Reading.CURRENT, Set.of());
                next.isPresent();
                next = CLASSIFIER.nextQuestion(facts, Reading.CURRENT, Set.of())) {
            String fact = next.get().id();
            assertThat(facts.answered(fact)).as(fact).isFalse();
            facts = facts.with(fact, answers.valuesOf(fact).toArray(String[]::new));
            asked++;
        }

        assertThat(classify(facts).tiers()).containsExactly(Tier.TRANSPARENCY);
        assertThat(asked).isLessThan(67);
    }

    @Test
    void whatNobodyKnowsIsNotAskedAgainAndKeepsTheTiersOpen() {
        Set<String> notKnown = new HashSet<>();
        for (var next = CLASSIFIER.nextQuestion(Facts.NONE, Reading.CURRENT, notKnown);
                next.isPresent();
                next = CLASSIFIER.nextQuestion(Facts.NONE, Reading.CURRENT, notKnown)) {
            assertThat(notKnown.add(next.get().id())).as(next.get().id()).isTrue();
        }

        assertThat(notKnown).contains("is_ai_system");
        assertThat(classify(Facts.NONE).determined()).isFalse();
    }

    @Test
    void aForbiddenPracticeKeepsTheOtherFindingsBesideIt() {
        Facts coach = inScope()
                .with("annex3_points", "1c")
                .with("p5f", "biometric_emotion", "workplace")
                .with("t3_system", "true");

        Classification result = classify(coach);

        assertThat(result.primaryTier()).contains(Tier.PROHIBITED);
        assertThat(result.outcome().alsoMatches()).containsExactly(Tier.HIGH_RISK, Tier.TRANSPARENCY);
    }

    @Test
    void aFiredRuleNamesItsArticleSentenceSourceDateAndFacts() {
        Facts score = inScope().with("annex3_points", "5b").with("profiling", "true");

        FiredRule rule = classify(score).firedRules().stream()
                .filter(r -> r.id().equals("H-3"))
                .findFirst()
                .orElseThrow();

        LocalDate day = LocalDate.of(2027, 12, 2);
        assertThat(rule.article()).isEqualTo("6(2)-(3); Annex III");
        assertThat(rule.tiers()).containsExactly(Tier.HIGH_RISK);
        assertThat(rule.sentence()).contains("Annex III lists");
        assertThat(rule.source().citation()).contains("2024/1689");
        assertThat(rule.dates()).containsExactly(new ApplicationDate("6(2)/Annex III", day, day));
        assertThat(rule.facts()).contains("annex3_points", "profiling");
    }

    @Test
    void aTierOutOfReachNamesWhatItLacks() {
        Facts emotions = inScope().with("p5f", "biometric_emotion").with("annex3_points", "1c");

        CounterFact reason = classify(emotions).counterFacts().stream()
                .filter(c -> c.tier() == Tier.PROHIBITED)
                .findFirst()
                .orElseThrow();

        assertThat(reason.ruleId()).isEqualTo("P-f");
        assertThat(reason.facts()).containsExactly("p5f");
        assertThat(reason.sentence())
                .startsWith("The closest way to it, 5(1)(f)")
                .contains("people at work");
    }

    @Test
    void aClaimedFilterIsNamedAsWhatKeepsHighRiskAway() {
        Facts planner = inScope().with("annex3_points", "4a").with("art63", "a");

        CounterFact reason = classify(planner).counterFacts().stream()
                .filter(c -> c.tier() == Tier.HIGH_RISK)
                .findFirst()
                .orElseThrow();

        assertThat(reason.ruleId()).isEqualTo("H-3");
        assertThat(reason.sentence()).contains("would also need: not that the filter of Article 6(3) is claimed");
    }

    @Test
    void aHarmlessSystemIsNotComparedWithASingleForbiddenPractice() {
        CounterFact reason = classify(inScope()).counterFacts().stream()
                .filter(c -> c.tier() == Tier.PROHIBITED)
                .findFirst()
                .orElseThrow();

        assertThat(reason.sentence()).contains("No answer points to this tier", "5(1)(a)", "5(1)(h)");
        assertThat(reason.facts()).isEmpty();
    }

    @Test
    void everyTierIsReachedPossibleOrExplainedAway() {
        RandomFacts random = new RandomFacts(CLASSIFIER, 20260802);
        for (int i = 0; i < 50; i++) {
            Classification result = classify(random.partial(0.88));

            List<Tier> explained = new ArrayList<>(result.outcome().alsoMatches());
            result.outcome().possibleTierSets().forEach(explained::addAll);
            result.counterFacts().forEach(reason -> explained.add(reason.tier()));
            assertThat(explained).contains(Tier.values());
        }
    }

    @Test
    void aResultFromDraftGuidanceSaysSo() {
        Facts counter = inScope()
                .with("annex3_points", "1b")
                .with("annex3_carveouts", "1b_trait_not_sensitive")
                .with("t3_system", "true");

        Classification with = classify(counter);
        Classification without = CLASSIFIER.classify(counter, AIA_2026_OMNIBUS, Layers.withoutDraft());

        assertThat(with.restsOnDraft()).isTrue();
        assertThat(without.restsOnDraft()).isFalse();
        assertThat(without.tiers()).containsExactly(Tier.HIGH_RISK, Tier.TRANSPARENCY);
    }

    @Test
    void twoLimbsOfArticle6ShowBothDatesEarliestFirst() {
        Facts triage = inScope()
                .with("roles", "provider")
                .with("annex1_act", "mdr")
                .with("annex1_relation", "product_itself")
                .with("third_party_conformity", "required")
                .with("annex3_points", "5d");

        Obligation risk = classify(triage).obligations().stream()
                .filter(o -> o.id().equals("O-009"))
                .findFirst()
                .orElseThrow();

        assertThat(risk.dates())
                .extracting(ApplicationDate::ground, ApplicationDate::bitesFrom)
                .containsExactly(
                        tuple("Annex III", LocalDate.of(2027, 12, 2)), tuple("Annex I", LocalDate.of(2028, 8, 2)));
    }

    @Test
    void anOpenFactThatOnlyChangesDutiesIsNamedApart() {
        Facts score = inScope()
                .with("roles", "deployer")
                .with("annex3_points", "4a")
                .with("profiling", "true")
                .without("deployer_kind");

        Classification result = classify(score);

        assertThat(result.determined()).isTrue();
        assertThat(result.missingFacts()).isEmpty();
        assertThat(result.outcome().factsOpenForDuties()).containsExactly("deployer_kind");
        assertThat(result.obligations()).extracting(Obligation::id).doesNotContain("O-027");
    }

    @Test
    void contradictingAnswersRaiseAHintAndChangeNothing() {
        Facts odd = inScope().with("eu_nexus", "none", "deployer_in_eu");

        Classification result = classify(odd);

        assertThat(result.tiers()).containsExactly(Tier.OUT_OF_SCOPE);
        assertThat(result.remarks().hints()).anySatisfy(hint -> assertThat(hint).contains("link to the Union"));
    }

    @Test
    void unknownFactsAndValuesAreRefusedByName() {
        assertThatThrownBy(() -> classify(Facts.NONE.with("shoe_size", "42")))
                .isInstanceOf(UnknownFactException.class)
                .hasMessageContaining("shoe_size");
        assertThatThrownBy(() -> classify(Facts.NONE.with("annex3_points", "9z")))
                .isInstanceOfSatisfying(UnknownFactException.class, e -> {
                    assertThat(e.fact()).isEqualTo("annex3_points");
                    assertThat(e.value()).isEqualTo("9z");
                });
        assertThatThrownBy(() -> classify(Facts.NONE.with("profiling", "maybe")))
                .isInstanceOf(UnknownFactException.class);
        assertThatThrownBy(() -> classify(Facts.NONE.with("gpai_flop", "NaN")))
                .isInstanceOf(UnknownFactException.class);
        assertThatThrownBy(() -> classify(Facts.NONE.with("is_ai_system", "no", "yes")))
                .isInstanceOf(UnknownFactException.class)
                .hasMessageContaining("takes one value");
    }

    @Test
    void aFactOfALaterTextIsNoMistakeUnderTheEarlierOne() {
        Facts studio = inScope().with("p5bb", "csam", "intended_purpose");

        Classification before = CLASSIFIER.classify(studio, AIA_2024, Layers.all());
        Classification after = classify(studio);

        assertThat(before.tiers()).containsExactly(Tier.MINIMAL);
        assertThat(after.tiers()).containsExactly(Tier.PROHIBITED);
    }

    @Test
    void answersToQuestionsOfALaterTextHideNoOpenQuestionOfTheEarlierOne() {
        Facts answered = inScope().without("t1_interacts");

        Classification before = CLASSIFIER.classify(answered, AIA_2024, Layers.all());

        assertThat(before.missingFacts()).containsExactly("t1_interacts");
    }

    private static Classification classify(Facts facts) {
        return CLASSIFIER.classify(facts, AIA_2026_OMNIBUS, Layers.all());
    }

    /// A system in scope with every other question answered no or none.
    private static Facts inScope() {
        Facts start = Facts.NONE.with("is_ai_system", "yes").with("eu_nexus", "placed_on_eu_market");
        return CLASSIFIER.questionnaire(AIA_2026_OMNIBUS).withRestDenied(start);
    }
}
