package org.probity.bias.tampering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.probity.bias.engine.Observer;

/// The ten shared cases with their known attacks, against the approved version.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PoisonCasesTest {

    /// A review is the same every time, so that one of each case is enough.
    private final Map<String, Reviewed> reviewed = new HashMap<>();

    private record Reviewed(PoisonCase poison, TamperingReport report) {}

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "S01_adult_clean, NO_SIGN",
        "S02_adult_female_pos_to_neg40, SUSPICIOUS",
        "S03_adult_female_neg_to_pos5, SUSPICIOUS",
        "S04_adult_trigger30, SUSPICIOUS",
        "S05_adult_relabel_targeted, SUSPICIOUS",
        "S06_adult_relabel_random, NO_SIGN",
        "S07_adult_selective_deletion, SUSPICIOUS",
        "S08_adult_random_noise5, UNEXPLAINED",
        "S09_german_clean, NO_SIGN",
        "S10_german_young_pos_to_neg60, SUSPICIOUS"
    })
    void everyCaseHasItsVerdict(String name, TamperingVerdict expected) {
        TamperingReport report = reviewed(name).report();

        assertThat(report.verdict()).isEqualTo(expected);
        assertThat(report.ordered())
                .allSatisfy(finding -> assertThat(finding.rows().ids()).isNotEmpty());
    }

    @ParameterizedTest(name = "{0}: {1} = {2} became {3}")
    @CsvSource({
        "S02_adult_female_pos_to_neg40, sex, Female, NEGATIVE, LABEL_RESIDUALS",
        "S03_adult_female_neg_to_pos5, sex, Female, POSITIVE, CONFIDENT_FLIPS",
        "S10_german_young_pos_to_neg60, age_group, upto25, NEGATIVE, LABEL_RESIDUALS"
    })
    void theAttackedGroupAndTheDirectionAreNamed(
            String name, String attribute, String group, LabelSide side, TamperingTest test) {
        TamperingReport report = reviewed(name).report();

        TamperingFinding surest = run(report, test).findings().getFirst();
        assertThat(surest.where()).containsExactly(new Condition(attribute, group));
        assertThat(surest.side()).isEqualTo(side);
        assertThat(surest.grade()).isEqualTo(TamperingVerdict.SUSPICIOUS);
    }

    @Test
    void theTriggerOfABackdoorIsNamedWithItsRows() {
        Reviewed backdoor = reviewed("S04_adult_trigger30");

        TamperingFinding trigger =
                run(backdoor.report(), TamperingTest.TRIGGER).findings().getFirst();

        assertThat(trigger.where())
                .containsExactlyInAnyOrder(
                        new Condition("workclass", "State-gov"), new Condition("occupation", "Farming-fishing"));
        assertThat(trigger.rows().ids()).containsAll(backdoor.poison().poisonedRows());
        assertThat(trigger.rows().total()).isLessThan(40);
    }

    @Test
    void everyTouchedRowIsInTheDifference() {
        Reviewed relabelled = reviewed("S05_adult_relabel_targeted");
        Reviewed deleted = reviewed("S07_adult_selective_deletion");

        assertThat(diff(relabelled).relabelled().ids())
                .containsExactlyInAnyOrderElementsOf(relabelled.poison().poisonedRows());
        assertThat(diff(deleted).removed().total())
                .isEqualTo(deleted.poison().poisonedRows().size());
        assertThat(deleted.poison().poisonedRows())
                .containsAll(diff(deleted).removed().ids());
        assertThat(run(deleted.report(), TamperingTest.REMOVED_ROWS)
                        .findings()
                        .getFirst()
                        .where())
                .containsExactly(new Condition("sex", "Female"));
    }

    /// Tests without a model have one right answer; those with a model depend on its last digits.
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "S01_adult_clean, BASE_RATE, T3_base_rate_p",
        "S02_adult_female_pos_to_neg40, BASE_RATE, T3_base_rate_p",
        "S03_adult_female_neg_to_pos5, BASE_RATE, T3_base_rate_p",
        "S04_adult_trigger30, BASE_RATE, T3_base_rate_p",
        "S05_adult_relabel_targeted, RELABELLED_ROWS, D1_relabel_concentration_p",
        "S06_adult_relabel_random, RELABELLED_ROWS, D1_relabel_concentration_p",
        "S08_adult_random_noise5, BASE_RATE, T3_base_rate_p",
        "S09_german_clean, BASE_RATE, T3_base_rate_p",
        "S10_german_young_pos_to_neg60, BASE_RATE, T3_base_rate_p"
    })
    void exactTestsAgreeWithTheReferenceToNineDigits(String name, TamperingTest test, String reference) {
        Reviewed found = reviewed(name);
        double expected =
                found.poison().truth().path("reference").path(reference).asDouble();

        assertThat(run(found.report(), test))
                .isInstanceOfSatisfying(
                        TestRun.Made.class,
                        made -> assertThat(made.smallest()).isCloseTo(expected, Percentage.withPercentage(1e-7)));
    }

    @Test
    void theSameRowsGiveTheSameReport() {
        Reviewed first = reviewed("S10_german_young_pos_to_neg60");

        assertThat(review(first.poison())).isEqualTo(first.report());
    }

    private static VersionDiff diff(Reviewed reviewed) {
        return reviewed.report().comparedWith() instanceof TamperingReport.ComparedWith.Baseline(var diff)
                ? diff
                : fail("there is a baseline");
    }

    private Reviewed reviewed(String name) {
        return reviewed.computeIfAbsent(name, _ -> {
            PoisonCase poison = PoisonCase.of(name);
            return new Reviewed(poison, review(poison));
        });
    }

    private static TestRun run(TamperingReport report, TamperingTest test) {
        List<TestRun> runs =
                report.tests().stream().filter(run -> run.test() == test).toList();
        assertThat(runs).hasSize(1);
        return runs.getFirst();
    }

    private static TamperingReport review(PoisonCase poison) {
        TamperingOutcome outcome =
                TamperingReview.run(poison.current(), Optional.of(poison.approved()), poison.plan(), Observer.NOBODY);
        return ((TamperingOutcome.Completed) outcome).report();
    }
}
