package org.probity.bias.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.probity.bias.AnalysisProblem;
import org.probity.bias.ChanceTest;
import org.probity.bias.GroupRules;
import org.probity.bias.Grouping;
import org.probity.bias.MetricValue;
import org.probity.bias.ReportOutcome;
import org.probity.bias.Significance;
import org.probity.bias.UndefinedReason;
import org.probity.bias.data.Table;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.IntervalMethod;
import org.probity.bias.statistics.MultipleTests;
import org.probity.bias.statistics.NormalTail;

class ScoreAnalysisTest {

    private static final ScorePlan PLAN =
            ScorePlan.of("1", Grouping.of("g").against("a")).withGroupRules(new GroupRules(1, 0));

    private static ScoreCells cells(String... rows) {
        var table = new Table.Builder(List.of("y_true", "y_score", "g"));
        for (String row : rows) {
            table.row(List.of(row.split(",", -1)));
        }
        return TableScores.cells(table.build(), List.of("g"), new ScoreCells.Resolution.EveryScore());
    }

    private static ScoreReport report(ScoreCells cells, ScorePlan plan) {
        return ((ReportOutcome.Completed<ScoreReport>) ScoreAnalysis.run(cells, plan)).report();
    }

    private static AnalysisProblem problem(ScoreCells cells, ScorePlan plan) {
        return ((ReportOutcome.Refused<ScoreReport>) ScoreAnalysis.run(cells, plan)).problem();
    }

    @Test
    void aGroupOfOneClassHasNoAreaAndTheOthersKeepTheirs() {
        ScoreReport report =
                report(cells("0,.1,a", "1,.6,a", "0,.7,a", "1,.8,a", "1,.2,b", "1,.9,b", "1,.3,b", "1,.4,b"), PLAN);

        ScoreGrouping grouping = report.grouping("g");
        assertThat(grouping.group("b").value(ScoreMetric.AREA_UNDER_CURVE).value())
                .isEqualTo(new MetricValue.Undefined(UndefinedReason.NO_NEGATIVES));
        assertThat(grouping.group("b").curve()).isEmpty();
        assertThat(grouping.gap("b").value(ScoreMetric.AREA_BETWEEN_CURVES).value())
                .isEqualTo(new MetricValue.Undefined(UndefinedReason.NO_NEGATIVES));
        assertThat(value(grouping.group("a").value(ScoreMetric.AREA_UNDER_CURVE)))
                .isEqualTo(0.75);
    }

    private static double value(ScoreValue value) {
        return ((MetricValue.Defined) value.value()).value();
    }

    /// By hand: the curve of `a` goes up at once, that of `b` is the diagonal and crosses nothing.
    @Test
    void theAreaBetweenAPerfectAndAnIdleCurveIsOneHalf() {
        ScoreReport report = report(cells("0,.1,a", "1,.9,a", "0,.5,b", "1,.5,b"), PLAN);

        assertThat(value(report.grouping("g").gap("b").value(ScoreMetric.AREA_BETWEEN_CURVES)))
                .isEqualTo(0.5);
        assertThat(report.grouping("g").group("b").curve()).containsExactly(new RocPoint(0, 0), new RocPoint(1, 1));
    }

    /// By hand: `a` goes to (0, .5), (1, .5), (1, 1), `b` is the diagonal; two triangles of 1/8 lie
    /// between.
    @Test
    void whereCurvesCrossBothTrianglesCount() {
        ScoreReport report = report(cells("1,.9,a", "0,.5,a", "1,.1,a", "0,.5,b", "1,.5,b"), PLAN);

        assertThat(value(report.grouping("g").gap("b").value(ScoreMetric.AREA_BETWEEN_CURVES)))
                .isEqualTo(0.25);
        assertThat(value(report.grouping("g").gap("b").value(ScoreMetric.AREA_UNDER_CURVE_DIFFERENCE)))
                .isZero();
    }

    @Test
    void aPerfectOrderOfFewRowsHasWideLimits() {
        ScoreReport report = report(cells("0,.1,a", "0,.2,a", "0,.3,a", "1,.7,a", "1,.8,a", "1,.9,a"), PLAN);

        var area = (MetricValue.Defined)
                report.everybody().value(ScoreMetric.AREA_UNDER_CURVE).value();
        var limits = (Interval.Bounds) area.interval();
        assertThat(area.value()).isEqualTo(1);
        assertThat(limits.method()).isEqualTo(IntervalMethod.NEWCOMBE_AREA);
        assertThat(limits.low()).isBetween(0.4, 0.8);
        assertThat(limits.high()).isEqualTo(1);
    }

    @Test
    void scoresThatAreNoProbabilitiesHaveNoCalibrationAndKeepTheirRanks() {
        ScoreReport report = report(cells("0,1,a", "1,7,a", "0,3,b", "1,10,b"), PLAN);

        assertThat(report.everybody().calibration())
                .isEqualTo(new Calibration.Unmeasured(UndefinedReason.NOT_A_PROBABILITY));
        assertThat(report.everybody().value(ScoreMetric.BRIER_SCORE).value())
                .isEqualTo(new MetricValue.Undefined(UndefinedReason.NOT_A_PROBABILITY));
        assertThat(value(report.everybody().value(ScoreMetric.AREA_UNDER_CURVE)))
                .isEqualTo(1);
    }

    @Test
    void aCertainScoreThatIsWrongHasAFiniteLogLoss() {
        ScoreReport report = report(cells("0,1,a", "1,1,a", "0,0,b", "1,0,b"), PLAN);

        assertThat(value(report.everybody().value(ScoreMetric.LOG_LOSS))).isCloseTo(17.27, within(0.01));
        assertThat(value(report.everybody().value(ScoreMetric.BRIER_SCORE))).isEqualTo(0.5);
    }

    @Test
    void missingScoresLabelsAndGroupsAreAccountedFor() {
        ScoreReport report = report(cells("0,.1,a", "1,.9,a", ",.5,a", "1,?,a", "0,.5,", "1,.5,b"), PLAN);

        assertThat(report.unscored()).isEqualTo(1);
        assertThat(report.everybody().rows()).isEqualTo(5);
        assertThat(report.everybody().unlabelled()).isEqualTo(1);
        assertThat(report.grouping("g").unknownRows()).isEqualTo(1);
        assertThat(report.grouping("g").group("a").rows()).isEqualTo(3);
    }

    /// Every row of its own score: positives lie higher by `lift`, all of a group by `shift`.
    private static List<String> group(String name, int rows, double lift, double shift) {
        return IntStream.range(0, rows)
                .mapToObj(row -> "%d,%.6f,%s"
                        .formatted(row % 2, 0.1 + shift + row * 7919 % 1000 / 2500.0 + (row % 2) * lift, name))
                .toList();
    }

    @Test
    void gapsAreTestedAndPayForAllGroupsOfOneMetric() {
        List<String> rows = Stream.of(
                        group("a", 400, .2, 0),
                        group("b", 400, .1, 0),
                        group("c", 300, .2, .1),
                        group("d", 300, .15, 0))
                .flatMap(List::stream)
                .toList();

        ScoreGrouping grouping = report(
                        cells(rows.toArray(String[]::new)),
                        ScorePlan.of("1", Grouping.of("g").against("a")))
                .grouping("g");

        Map<ScoreMetric, ChanceTest> expected = Map.of(
                ScoreMetric.MEAN_SCORE_DIFFERENCE, ChanceTest.WELCH,
                ScoreMetric.POSITIVE_CLASS_BALANCE_DIFFERENCE, ChanceTest.WELCH,
                ScoreMetric.NEGATIVE_CLASS_BALANCE_DIFFERENCE, ChanceTest.WELCH,
                ScoreMetric.AREA_UNDER_CURVE_DIFFERENCE, ChanceTest.DELONG,
                ScoreMetric.SCORE_DISTANCE, ChanceTest.KOLMOGOROV_SMIRNOV);
        expected.forEach((metric, by) -> {
            List<Significance.Tested> tests = grouping.gaps().stream()
                    .map(gap -> (Significance.Tested) gap.test(metric))
                    .toList();
            List<Double> plain = tests.stream().map(Significance.Tested::p).toList();
            assertThat(tests)
                    .hasSize(3)
                    .allSatisfy(test -> assertThat(test.by()).isEqualTo(by));
            assertThat(tests.stream().map(Significance.Tested::holm).toList()).isEqualTo(MultipleTests.holm(plain));
            assertThat(tests.stream()
                            .map(Significance.Tested::benjaminiHochberg)
                            .toList())
                    .isEqualTo(MultipleTests.benjaminiHochberg(plain));
            double least = plain.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
            assertThat(tests).anySatisfy(test -> {
                assertThat(test.p()).isEqualTo(least);
                assertThat(test.holm()).isCloseTo(Math.min(1, 3 * least), within(1e-12));
            });
        });
        assertThat(grouping.gap("b").test(ScoreMetric.AREA_BETWEEN_CURVES))
                .isEqualTo(new Significance.NotTested(Significance.Untested.NEVER_BELOW_ZERO));
        assertThat(grouping.gap("b").test(ScoreMetric.CALIBRATION_ERROR_DIFFERENCE))
                .isEqualTo(new Significance.NotTested(Significance.Untested.RESAMPLED_ONLY));
    }

    /// Areas .75 and .5 of two positives and two negatives each.
    @Test
    void theTestOfTwoAreasIsDeLongs() {
        ScoreReport report = report(
                cells("0,.1,a", "1,.2,a", "0,.3,a", "1,.4,a", "1,.1,b", "0,.2,b", "0,.3,b", "1,.4,b"),
                ScorePlan.of("1", Grouping.of("g").against("b")).withGroupRules(new GroupRules(1, 0)));

        var test = (Significance.Tested) report.grouping("g").gap("a").test(ScoreMetric.AREA_UNDER_CURVE_DIFFERENCE);

        // a: placements of positives .5, 1 and of negatives 1, .5, so S10 = S01 = .125 and the variance .125;
        // b: placements of positives 0, 1 and of negatives .5, .5, so S10 = .5, S01 = 0 and the variance .25.
        assertThat(test.p()).isCloseTo(NormalTail.twoSided(.25 / Math.sqrt(.375)), within(1e-12));
    }

    @Test
    void aGroupThatIsTooSmallIsNotTested() {
        List<String> rows = Stream.of(group("a", 100, .2, 0), group("b", 4, .1, 0))
                .flatMap(List::stream)
                .toList();

        ScoreGap gap = report(
                        cells(rows.toArray(String[]::new)),
                        ScorePlan.of("1", Grouping.of("g").against("a")))
                .grouping("g")
                .gap("b");

        assertThat(gap.tests())
                .allSatisfy(test ->
                        assertThat(test).isEqualTo(new Significance.NotTested(Significance.Untested.GROUP_TOO_SMALL)));
    }

    @Test
    void withoutAnyLabelMeansAndDistancesRemain() {
        ScoreReport report = report(cells(",.1,a", ",.2,a", ",.8,b", ",.9,b"), PLAN);

        ScoreGap gap = report.grouping("g").gap("b");
        assertThat(value(gap.value(ScoreMetric.MEAN_SCORE_DIFFERENCE))).isCloseTo(0.7, within(1e-12));
        assertThat(value(gap.value(ScoreMetric.SCORE_DISTANCE))).isEqualTo(1);
        assertThat(report.everybody().value(ScoreMetric.AREA_UNDER_CURVE).value())
                .isEqualTo(new MetricValue.Undefined(UndefinedReason.NO_LABELS));
    }

    @Test
    void theGroupThatIsBestOffIsTheReferenceWhereNoneIsNamed() {
        ScoreCells cells = cells("0,.1,a", "1,.9,a", "0,.5,b", "1,.8,b");
        ScorePlan plan = ScorePlan.of("1", Grouping.of("g")).withGroupRules(new GroupRules(1, 0));

        assertThat(report(cells, plan).grouping("g").reference()).isEqualTo("b");
        assertThat(report(cells, plan.favouring("0")).grouping("g").reference()).isEqualTo("a");
    }

    @Test
    void aReferenceThatIsTooSmallComparesNothing() {
        ScoreReport report = report(cells("0,.1,a", "1,.9,b", "0,.2,b"), PLAN.withGroupRules(new GroupRules(2, 0)));

        assertThat(report.grouping("g").gap("b").values())
                .allSatisfy(value -> assertThat(value.value())
                        .isEqualTo(new MetricValue.Undefined(UndefinedReason.REFERENCE_TOO_SMALL)));
    }

    @Test
    void whatCannotBeAnalysedIsRefusedByName() {
        ScoreCells cells = cells("no,.1,a", "yes,.9,a", "perhaps,.9,a");

        assertThat(problem(cells, PLAN).code()).isEqualTo(AnalysisProblem.Code.POSITIVE_VALUE_NOT_FOUND);
        assertThat(problem(cells, ScorePlan.of("yes", Grouping.of("h"))).subject())
                .isEqualTo("h");
        assertThat(problem(cells, ScorePlan.of("yes", Grouping.of("g")).favouring("no"))
                        .subject())
                .isEqualTo("perhaps");
        assertThat(problem(cells("1,,a"), PLAN).code()).isEqualTo(AnalysisProblem.Code.NO_VALUES);
    }
}
