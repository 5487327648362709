package org.probity.bias.tampering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.bias.tampering.Applicants.value;
import static org.probity.bias.tampering.Applicants.with;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.bias.data.Table;
import org.probity.bias.engine.Observer;

/// Attacks on invented data, so that they are found where the shared files are absent too.
class TamperingReviewTest {

    private static final long SEED = 7;

    private final Applicants approved = Applicants.of(SEED, 0, 4_000);
    private final Applicants batch = Applicants.of(SEED, 4_000, 6_500);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {7, 8, 9})
    void moreOfTheSamePeopleAreNoSign(long seed) {
        Applicants before = Applicants.of(seed, 0, 4_000);

        TamperingReport report = review(before, before.and(Applicants.of(seed, 4_000, 6_500)));

        assertThat(report.verdict()).isEqualTo(TamperingVerdict.NO_SIGN);
        assertThat(report.ordered()).isEmpty();
        assertThat(report.tests())
                .filteredOn(TestRun.Made.class::isInstance)
                .extracting(TestRun::test)
                .containsExactlyElementsOf(BatchTests.TESTS);
    }

    @Test
    void labelsTakenFromAddedWomenAreSuspiciousAndNamed() {
        Applicants attacked = batch.change(
                100,
                row -> value(row, "sex").equals("woman") && value(row, "label").equals("yes"),
                row -> with(row, "label", "no"));

        TamperingReport report = review(approved, approved.and(attacked));

        assertThat(report.verdict()).isEqualTo(TamperingVerdict.SUSPICIOUS);
        TamperingFinding surest =
                run(report, TamperingTest.LABEL_RESIDUALS).findings().getFirst();
        assertThat(surest.where()).contains(new Condition("sex", "woman"));
        assertThat(surest.side()).isEqualTo(LabelSide.NEGATIVE);
        assertThat(surest.observed()).isLessThan(surest.expected() - 0.05);
    }

    @Test
    void noiseOnEverybodysLabelsIsUnexplained() {
        Applicants noisy = batch.change(
                2_500,
                row -> value(row, "id").hashCode() % 10 == 0,
                row -> with(row, "label", value(row, "label").equals("yes") ? "no" : "yes"));

        TamperingReport report = review(approved, approved.and(noisy));

        assertThat(report.verdict()).isEqualTo(TamperingVerdict.UNEXPLAINED);
        assertThat(run(report, TamperingTest.CONFIDENT_FLIPS).findings()).isNotEmpty();
    }

    @Test
    void otherPeopleWithRightLabelsAreAtMostUnexplained() {
        Applicants lowScores = new Applicants(batch.rows().stream()
                .filter(row -> Integer.parseInt(value(row, "score")) < 300)
                .toList());

        TamperingReport report = review(approved, approved.and(lowScores));

        assertThat(report.verdict()).isEqualTo(TamperingVerdict.UNEXPLAINED);
        assertThat(report.ordered()).extracting(TamperingFinding::test).containsOnly(TamperingTest.BASE_RATE);
    }

    @Test
    void aPlantedTriggerIsNamedWithAndWithoutAnApprovedVersion() {
        Applicants planted = batch.change(
                20,
                row -> Integer.parseInt(value(row, "score")) < -1_000,
                row -> with(with(with(row, "job", "astronaut"), "region", "islands"), "label", "yes"));
        Map<String, String> trigger = Map.of("job", "astronaut", "region", "islands");

        TamperingReport against = review(approved, approved.and(planted));
        TamperingReport alone = reviewAlone(approved.and(planted));

        TamperingFinding found = run(against, TamperingTest.TRIGGER).findings().getFirst();
        assertThat(found.grade()).isEqualTo(TamperingVerdict.SUSPICIOUS);
        assertThat(trigger.entrySet()).containsAll(conditions(found).entrySet());
        assertThat(found.rows().total()).isEqualTo(20);
        TamperingFinding pattern =
                run(alone, TamperingTest.BACKDOOR_PATTERN).findings().getFirst();
        assertThat(trigger.entrySet()).containsAll(conditions(pattern).entrySet());
        assertThat(alone.verdict()).isEqualTo(TamperingVerdict.SUSPICIOUS);
    }

    @Test
    void aTriggerPlantedByEditingApprovedRowsIsNamed() {
        Applicants edited = approved.change(
                15,
                row -> Integer.parseInt(value(row, "score")) < -1_000,
                row -> with(with(with(row, "job", "teacher"), "age", "64"), "label", "yes"));

        TamperingReport report = review(approved, edited);

        TamperingFinding found = run(report, TamperingTest.TRIGGER).findings().getFirst();
        assertThat(found.grade()).isEqualTo(TamperingVerdict.SUSPICIOUS);
        assertThat(found.where()).contains(new Condition("job", "teacher"));
    }

    @Test
    void labelsTakenFromAPatternThatIsNoGroupAreNamed() {
        Applicants relabelled = approved.change(
                25,
                row -> value(row, "job").equals("cook") && value(row, "label").equals("yes"),
                row -> with(row, "label", "no"));

        TamperingReport report = review(approved, relabelled);

        TamperingFinding found =
                run(report, TamperingTest.TOUCHED_PATTERN).findings().getFirst();
        assertThat(found.where()).containsExactly(new Condition("job", "cook"));
        assertThat(found.rows().total()).isEqualTo(25);
        assertThat(report.verdict()).isEqualTo(TamperingVerdict.SUSPICIOUS);
    }

    @Test
    void droppingAValueWithBothItsLabelsIsNoTamperedPattern() {
        Applicants withoutCooks = new Applicants(approved.rows().stream()
                .filter(row -> !value(row, "job").equals("cook"))
                .toList());

        TestRun patterns = run(review(approved, withoutCooks), TamperingTest.TOUCHED_PATTERN);

        assertThat(patterns).isInstanceOf(TestRun.Made.class);
        assertThat(patterns.findings()).isEmpty();
    }

    @Test
    void withoutAnApprovedVersionOrdinaryDataAreNoSignAndTheReportSaysWhatWasNotDone() {
        TamperingReport report = reviewAlone(approved);

        assertThat(report.verdict()).isEqualTo(TamperingVerdict.NO_SIGN);
        assertThat(report.conclusion()).contains("stays unseen");
        assertThat(report.comparedWith()).isEqualTo(new TamperingReport.ComparedWith.ItselfOnly(4_000));
        assertThat(report.tests())
                .contains(new TestRun.NotRun(TamperingTest.TRIGGER, TestRun.Reason.NO_BASELINE))
                .hasSize(TamperingTest.values().length);
    }

    @Test
    void oneOfficeThatTakesLabelsFromWomenIsNamed() {
        Applicants attacked = approved.change(
                150,
                row -> value(row, "office").equals("office 2")
                        && value(row, "sex").equals("woman")
                        && value(row, "label").equals("yes"),
                row -> with(row, "label", "no"));

        TestRun sources = run(reviewAlone(attacked), TamperingTest.SOURCE_ANOMALY);

        TamperingFinding surest = sources.findings().getFirst();
        assertThat(surest.grade()).isEqualTo(TamperingVerdict.SUSPICIOUS);
        assertThat(surest.where()).contains(new Condition("office", "office 2"), new Condition("sex", "woman"));
        assertThat(surest.side()).isEqualTo(LabelSide.NEGATIVE);
    }

    @Test
    void oneOfficeWithOtherLabelsForEverybodyIsUnexplained() {
        Applicants careless = approved.change(
                4_000,
                row -> value(row, "office").equals("office 2")
                        && value(row, "id").hashCode() % 5 == 0,
                row -> with(row, "label", value(row, "label").equals("yes") ? "no" : "yes"));

        TestRun sources = run(reviewAlone(careless), TamperingTest.SOURCE_ANOMALY);

        assertThat(sources.findings()).extracting(TamperingFinding::grade).containsOnly(TamperingVerdict.UNEXPLAINED);
        assertThat(sources.findings())
                .anySatisfy(
                        finding -> assertThat(finding.where()).containsExactly(new Condition("office", "office 2")));
    }

    @Test
    void copiesWithTheOtherLabelAreFound() {
        Applicants copies = new Applicants(approved.rows().subList(0, 60))
                .change(
                        60,
                        _ -> true,
                        row -> with(
                                with(row, "id", "copy of " + value(row, "id")),
                                "label",
                                value(row, "label").equals("yes") ? "no" : "yes"));

        TestRun duplicates = run(reviewAlone(approved.and(copies)), TamperingTest.DISAGREEING_DUPLICATES);

        TamperingFinding found = duplicates.findings().getFirst();
        assertThat(found.sentence()).contains("rows = equal in every feature", "% instead of");
        assertThat(found.observed()).isBetween(0.9, 1.0);
        assertThat(found.expected()).isLessThan(0.5);
        assertThat(found.rows().total()).isEqualTo(120);
    }

    @Test
    void badInputIsRefusedByName() {
        Table table = approved.table();
        TamperingPlan unknown =
                TamperingPlan.of(new BinaryLabel("label", "yes"), "id", List.of("sex", "religion"), Applicants.NAMES);
        TamperingPlan wrong =
                TamperingPlan.of(new BinaryLabel("label", "100 %d"), "id", List.of("sex"), Applicants.NAMES);

        assertThat(problem(table, unknown).subject()).isEqualTo("religion");
        assertThat(problem(table, wrong).code()).isEqualTo(TamperingProblem.Code.NO_TWO_LABELS);
        assertThat(problem(approved.and(approved).table(), Applicants.PLAN).code())
                .isEqualTo(TamperingProblem.Code.ROW_ID_TWICE);
        assertThat(problem(
                                approved.change(1, _ -> true, row -> with(row, "id", ""))
                                        .table(),
                                Applicants.PLAN)
                        .code())
                .isEqualTo(TamperingProblem.Code.ROW_ID_MISSING);
        assertThat(problem(new Applicants(List.of()).table(), Applicants.PLAN).code())
                .isEqualTo(TamperingProblem.Code.NO_ROWS);
    }

    @Test
    void whoWaitsMayEndIt() {
        Observer impatient = new Observer() {
            @Override
            public void reached(int percent) {}

            @Override
            public boolean wantsToStop() {
                return true;
            }
        };

        assertThat(TamperingReview.run(approved.table(), Optional.empty(), Applicants.PLAN, impatient))
                .isInstanceOf(TamperingOutcome.Stopped.class);
    }

    /// Missing groups, missing labels and a column that is all missing occur in real files.
    @Test
    void missingValuesAreNoGroupAndNoLabel() {
        Applicants holes = approved.and(batch)
                .change(500, row -> value(row, "region").equals("north"), row -> with(row, "region", "?"))
                .change(300, row -> value(row, "label").equals("no"), row -> with(row, "label", ""))
                .change(9_999, _ -> true, row -> with(row, "job", ""));

        TamperingReport report = review(new Applicants(holes.rows().subList(0, 4_000)), holes);

        assertThat(report.tests()).filteredOn(TestRun.Made.class::isInstance).hasSize(4);
        assertThat(report.ordered())
                .allSatisfy(finding -> assertThat(finding.where()).doesNotContain(new Condition("region", "")));
    }

    private static Map<String, String> conditions(TamperingFinding finding) {
        return finding.where().stream().collect(Collectors.toMap(Condition::column, Condition::value));
    }

    private static TamperingProblem problem(Table table, TamperingPlan plan) {
        TamperingOutcome outcome = TamperingReview.run(table, Optional.empty(), plan, Observer.NOBODY);
        return ((TamperingOutcome.Refused) outcome).problem();
    }

    private static TestRun run(TamperingReport report, TamperingTest test) {
        return report.tests().stream()
                .filter(run -> run.test() == test)
                .findFirst()
                .orElseThrow();
    }

    private static TamperingReport review(Applicants before, Applicants after) {
        return report(
                TamperingReview.run(after.table(), Optional.of(before.table()), Applicants.PLAN, Observer.NOBODY));
    }

    private static TamperingReport reviewAlone(Applicants all) {
        return report(TamperingReview.run(all.table(), Optional.empty(), Applicants.PLAN, Observer.NOBODY));
    }

    private static TamperingReport report(TamperingOutcome outcome) {
        return ((TamperingOutcome.Completed) outcome).report();
    }
}
