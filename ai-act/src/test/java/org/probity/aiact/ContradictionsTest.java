package org.probity.aiact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.aiact.RuleSetId.AIA_2026_OMNIBUS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.probity.aiact.rules.ExcludedPair;
import org.probity.aiact.rules.RuleSetReader;

class ContradictionsTest {
    private static final AiActClassifier CLASSIFIER = AiActClassifier.load();

    @ParameterizedTest(name = "{0}: {1} = {2} and {3} = {4}")
    @CsvSource({
        "X-01, p5h, real_time, law_enforcement_search, true",
        "X-02, is_ai_system, no, gpai_model, true",
        "X-05, safety_function_intended, true, solely_non_safety, true",
        "X-06, exclusive_military, true, sole_scientific_rd, true",
        "X-07, personal_nonprofessional, true, workplace_use, true",
        "X-08, personal_nonprofessional, true, deployer_kind, private_other",
        "X-09, gpai_model, false, gpai_designated, true"
    })
    void twoAnswersThatExcludeEachOtherAreNamedTogether(
            String id, String fact, String value, String otherFact, String otherValue) {
        Facts facts = Facts.NONE.with(fact, value).with(otherFact, otherValue);

        Contradiction found = contradictions(facts).getFirst();

        assertThat(found.id()).isEqualTo(id);
        assertThat(found.one().fact()).isEqualTo(fact);
        assertThat(found.one().values()).containsExactly(value);
        assertThat(found.other().fact()).isEqualTo(otherFact);
        assertThat(found.other().values()).containsExactly(otherValue);
        assertThat(found.one().question()).isNotEqualTo(fact).endsWith("?");
        assertThat(found.explained()).contains(fact, value, otherFact, otherValue, found.sentence());
        assertThat(CLASSIFIER.review(facts.without(fact))).isEqualTo(new AnswerReview.Consistent());
        assertThat(CLASSIFIER.review(facts.without(otherFact))).isEqualTo(new AnswerReview.Consistent());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"X-03, eu_nexus, deployer_in_eu", "X-04, art25_events, own_name"})
    void noneBesideSomethingIsAContradictionInsideOneAnswer(String id, String fact, String value) {
        Contradiction found =
                contradictions(Facts.NONE.with(fact, "none", value)).getFirst();

        assertThat(found.id()).isEqualTo(id);
        assertThat(found.one().values()).containsExactly("none");
        assertThat(found.other().values()).containsExactly(value);
        assertThat(CLASSIFIER.review(Facts.NONE.with(fact, "none"))).isEqualTo(new AnswerReview.Consistent());
    }

    @Test
    void everyExcludedPairOfTheRuleFilesIsTried() {
        assertThat(RuleSetReader.ofResources().read().review().excluded())
                .extracting(ExcludedPair::id)
                .containsExactly("X-01", "X-02", "X-03", "X-04", "X-05", "X-06", "X-07", "X-08", "X-09");
    }

    @Test
    void aContradictionIsReportedBesideTheResultAndChangesNothingInIt() {
        Facts model = Facts.NONE
                .with("is_ai_system", "no")
                .with("gpai_model", "true")
                .with("eu_nexus", "placed_on_eu_market");

        Classification result = CLASSIFIER.classify(model, AIA_2026_OMNIBUS, Layers.all());

        assertThat(result.remarks().contradictions())
                .extracting(Contradiction::id)
                .containsExactly("X-02");
        assertThat(result.outcome().possibleTierSets())
                .allSatisfy(set -> assertThat(set).containsAnyOf(Tier.GPAI, Tier.PROHIBITED, Tier.OUT_OF_SCOPE));
    }

    @Test
    void unreadableAnswersAreNamedAllAtOnceWithTheNearestName() {
        Facts facts = Facts.NONE.with("profilling", "true").with("annex3_points", "4aa");

        assertThat(CLASSIFIER.review(facts))
                .isEqualTo(new AnswerReview.Unreadable(List.of(
                        UnknownAnswer.ofValue("annex3_points", "4aa", "4a"),
                        UnknownAnswer.ofFact("profilling", "profiling"))));
    }

    private static List<Contradiction> contradictions(Facts facts) {
        return CLASSIFIER.review(facts) instanceof AnswerReview.Contradictory(var found) ? found : List.of();
    }
}
