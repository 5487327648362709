package org.probity.aiact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.probity.aiact.Impact.Described;
import org.probity.aiact.Impact.Row;

class ImpactTest {
    private static final AiActClassifier CLASSIFIER = AiActClassifier.load();
    private static final Reading BEFORE = new Reading(RuleSetId.AIA_2024, Layers.all());

    @Test
    void theAmendmentMakesAnImageStudioForbiddenAndGivesItADuty() {
        Row row = impact(inScope()
                .with("roles", "provider")
                .with("t2_generates", "true")
                .with("p5ba", "realistic_identifiable", "no_explicit_consent", "intended_purpose"));

        assertThat(row.before().tiers()).containsExactly(Tier.TRANSPARENCY);
        assertThat(row.after().tiers()).containsExactly(Tier.PROHIBITED);
        assertThat(row.rules().gained()).extracting(Standing.AppliedRule::id).containsExactly("P-ba", "C-1");
        assertThat(row.obligations().gained()).extracting(Impact.Duty::id).contains("O-005");
        assertThat(row.obligations().lost()).extracting(Impact.Duty::id).contains("O-050-2");
    }

    @Test
    void theAmendmentMovesTheDatesOfAListedUseAndNeitherTierNorDuty() {
        Row row = impact(inScope().with("roles", "provider").with("annex3_points", "4a"));

        assertThat(row.after().tiers()).isEqualTo(row.before().tiers());
        assertThat(row.obligations().gained()).isEmpty();
        assertThat(row.dates())
                .extracting(Impact.MovedDate::obligation, Impact.MovedDate::from, Impact.MovedDate::to)
                .contains(tuple("O-009", LocalDate.of(2026, 8, 2), LocalDate.of(2027, 12, 2)));
        assertThat(row.changed()).isTrue();
    }

    @Test
    void theSameReadingChangesNothing() {
        RandomFacts random = new RandomFacts(CLASSIFIER, 3);
        for (int i = 0; i < 20; i++) {
            Described system = new Described("S", "S", random.partial(0.9), Reading.CURRENT);

            assertThat(new Impact(CLASSIFIER)
                            .of(List.of(system), Reading.CURRENT)
                            .getFirst()
                            .changed())
                    .isFalse();
        }
    }

    @Test
    void thereAndBackAgainLosesWhatWasGained() {
        RandomFacts random = new RandomFacts(CLASSIFIER, 4);
        for (int i = 0; i < 20; i++) {
            Facts facts = random.partial(0.9);

            Row there = row(facts, BEFORE, Reading.CURRENT);
            Row back = row(facts, Reading.CURRENT, BEFORE);

            assertThat(back.before()).isEqualTo(there.after());
            assertThat(back.rules().lost()).isEqualTo(there.rules().gained());
            assertThat(back.obligations().gained())
                    .extracting(Impact.Duty::id)
                    .isEqualTo(there.obligations().lost().stream()
                            .map(Impact.Duty::id)
                            .toList());
        }
    }

    @Test
    void aStandingIsTheClassificationWithoutItsExplanations() {
        RandomFacts random = new RandomFacts(CLASSIFIER, 5);
        for (int i = 0; i < 20; i++) {
            Facts facts = random.partial(0.9);
            Reading reading = new Reading(random.ruleSet(), random.layers());

            Standing standing = CLASSIFIER.standing(facts, reading);
            Classification full = CLASSIFIER.classify(facts, reading.ruleSet(), reading.layers());

            assertThat(standing.determined()).isEqualTo(full.determined());
            assertThat(standing.tiers()).isEqualTo(full.tiers());
            assertThat(standing.obligations()).isEqualTo(full.obligations());
            assertThat(standing.rules())
                    .extracting(Standing.AppliedRule::id)
                    .isEqualTo(full.firedRules().stream().map(FiredRule::id).toList());
        }
    }

    private static Row impact(Facts facts) {
        return row(facts, BEFORE, Reading.CURRENT);
    }

    private static Row row(Facts facts, Reading today, Reading planned) {
        return new Impact(CLASSIFIER)
                .of(List.of(new Described("S", "A system", facts, today)), planned)
                .getFirst();
    }

    private static Facts inScope() {
        return CLASSIFIER
                .questionnaire(RuleSetId.AIA_2026_OMNIBUS)
                .withRestDenied(Facts.NONE.with("is_ai_system", "yes").with("eu_nexus", "deployer_in_eu"));
    }
}
