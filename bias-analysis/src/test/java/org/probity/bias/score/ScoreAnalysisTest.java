package org.probity.bias.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.probity.bias.AnalysisProblem;
import org.probity.bias.GroupRules;
import org.probity.bias.Grouping;
import org.probity.bias.MetricValue;
import org.probity.bias.ReportOutcome;
import org.probity.bias.UndefinedReason;
import org.probity.bias.data.Table;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.IntervalMethod;

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
