package org.probity.aiact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WhatIfTest {
    private static final AiActClassifier CLASSIFIER = AiActClassifier.load();

    @Test
    void aHarmlessSystemWouldBeHighRiskIfUsedForRecruitment() {
        WhatIf recruitment = only(inScope(), "annex3_points", Tier.HIGH_RISK);

        assertThat(recruitment.sentence())
                .startsWith("It would be 'High risk' if the answer to \"For which listed uses")
                .contains("included '4(a) Recruiting and selecting people'");
        assertThat(recruitment.article()).isEqualTo("6(2)-(3); Annex III");
        assertThat(recruitment.values()).hasSize(1);
    }

    @Test
    void aClaimedFilterWouldBeLostByProfiling() {
        Facts planner = inScope().with("annex3_points", "4a").with("art63", "a");

        WhatIf profiling = only(planner, "profiling", Tier.HIGH_RISK);

        assertThat(profiling.sentence())
                .isEqualTo("It would be 'High risk' if the answer to \"Does it profile people?\" were yes.");
    }

    @Test
    void aProhibitionNeedsAllItsElementsAndTheSmallestChangeNamesThem() {
        Facts coach = inScope().with("p5f", "biometric_emotion", "safety_reason");

        WhatIf forbidden = only(coach, "p5f", Tier.PROHIBITED);

        assertThat(forbidden.values()).contains("biometric_emotion").doesNotContain("safety_reason");
        assertThat(forbidden.article()).isEqualTo("5(1)(f)");
        assertThat(forbidden.sentence()).contains("people at work", ", or included", "no longer included");
    }

    @Test
    void everyChangeReallyLeadsToTheTiersItNamesAndContradictsNothing() {
        RandomFacts random = new RandomFacts(CLASSIFIER, 9);
        for (int i = 0; i < 5; i++) {
            Facts facts = random.complete();
            if (!(CLASSIFIER.review(facts) instanceof AnswerReview.Consistent)) {
                continue;
            }
            for (WhatIf change : CLASSIFIER.whatIf(facts, Reading.CURRENT)) {
                Facts changed = facts.with(change.fact(), change.values().toArray(String[]::new));

                assertThat(CLASSIFIER.standing(changed, Reading.CURRENT).tiers())
                        .isEqualTo(change.tiers());
                assertThat(change.tiers())
                        .isNotEqualTo(
                                CLASSIFIER.standing(facts, Reading.CURRENT).tiers());
                assertThat(CLASSIFIER.review(changed)).isEqualTo(new AnswerReview.Consistent());
            }
        }
    }

    @Test
    void whileTheTiersAreOpenNothingIsSupposed() {
        assertThat(CLASSIFIER.whatIf(Facts.NONE, Reading.CURRENT)).isEmpty();
    }

    private static WhatIf only(Facts facts, String fact, Tier tier) {
        List<WhatIf> found = CLASSIFIER.whatIf(facts, Reading.CURRENT).stream()
                .filter(change -> change.fact().equals(fact) && change.tiers().equals(List.of(tier)))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static Facts inScope() {
        return CLASSIFIER
                .questionnaire(RuleSetId.AIA_2026_OMNIBUS)
                .withRestDenied(Facts.NONE.with("is_ai_system", "yes").with("eu_nexus", "deployer_in_eu"));
    }
}
