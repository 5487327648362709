package org.probity.bias.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.bias.AnalysisProblem;
import org.probity.bias.Comparison;
import org.probity.bias.GoldenCase;
import org.probity.bias.GroupRules;
import org.probity.bias.Grouping;
import org.probity.bias.MetricValue;
import org.probity.bias.ReportOutcome;
import org.probity.bias.Resampling;
import org.probity.bias.Tables;
import org.probity.bias.UndefinedReason;
import org.probity.bias.data.Table;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.IntervalMethod;

class RegressionAnalysisTest {

    private static final Map<String, RegressionMetric> METRICS = Map.of(
            "mae", RegressionMetric.MEAN_ABSOLUTE_ERROR,
            "mse", RegressionMetric.MEAN_SQUARED_ERROR,
            "rmse", RegressionMetric.ROOT_MEAN_SQUARED_ERROR,
            "r2", RegressionMetric.R_SQUARED,
            "mean_true", RegressionMetric.MEAN_TRUTH,
            "mean_prediction", RegressionMetric.MEAN_PREDICTION,
            "mean_residual", RegressionMetric.MEAN_RESIDUAL,
            "median_abs_error", RegressionMetric.MEDIAN_ABSOLUTE_ERROR);

    private static final RegressionPlan PLAN =
            RegressionPlan.of("y", "p", Grouping.of("g")).withGroupRules(new GroupRules(1, 0));

    private final Comparison comparison = new Comparison();

    private static RegressionReport report(Table table, RegressionPlan plan) {
        return ((ReportOutcome.Completed<RegressionReport>) RegressionAnalysis.run(table, plan)).report();
    }

    @ParameterizedTest(name = "by {0}")
    @ValueSource(strings = {"majority_black", "pct_black_quartile"})
    void everyGroupAndEveryPairHasItsFigures(String key) {
        GoldenCase golden = GoldenCase.of("communities_crime_regression");
        JsonNode block = golden.expected().path("by").path(key);
        RegressionReport report =
                report(Tables.read(golden.data()), RegressionPlan.of("y_true", "y_pred", Grouping.of(key)));
        RegressionGrouping grouping = report.grouping(key);

        METRICS.forEach((name, metric) -> {
            comparison.number(
                    name,
                    report.everybody().value(metric),
                    block.path("overall").path(name).asDouble());
            comparison.number(
                    name,
                    grouping.spread(metric).difference(),
                    block.path("difference").path(name).asDouble());
            for (RegressionGroup group : grouping.groups()) {
                JsonNode expected = block.path("by_group").path(name).path(group.group());
                assertThat(expected.isNumber()).isTrue();
                comparison.number(name + group.group(), group.value(metric), expected.asDouble());
            }
        });
        JsonNode pairs = block.path("pairs");
        assertThat(grouping.pairs()).hasSameSizeAs(GoldenCase.names(pairs));
        for (RegressionPair pair : grouping.pairs()) {
            pair(pair, pairs.path(pair.first() + "|" + pair.second()));
        }
        assertThat(comparison.compared()).isEqualTo(8 * (grouping.groups().size() + 2) + 5 * pairs.size());
    }

    private void pair(RegressionPair found, JsonNode expected) {
        test(found.kolmogorovSmirnov(), expected.path("ks_D_pred"), expected.path("ks_p"));
        test(found.welch(), expected.path("welch_t_residual"), expected.path("welch_p"));
        test(found.mannWhitney(), expected.path("mannwhitney_U"), expected.path("mannwhitney_p"));
        comparison.number(
                "wasserstein",
                found.wasserstein(),
                expected.path("wasserstein_pred").asDouble());
        comparison.number("d", found.cohensD(), expected.path("cohens_d_pred").asDouble());
    }

    private void test(PairTest found, JsonNode statistic, JsonNode p) {
        var tested = (PairTest.Tested) found;
        assertThat(tested.holm()).isGreaterThanOrEqualTo(tested.p());
        assertThat(tested.statistic()).isCloseTo(statistic.asDouble(Double.NaN), within(1e-9));
        comparison.pValue("p", tested.p(), p.asDouble());
    }

    @Test
    void aRatioOfValuesThatCanBeNegativeDoesNotExist() {
        RegressionReport report = report(Tables.of("y,p,g", "-1,-1.5,a", "2,-2,a", "3,3,b", "4,1,b"), PLAN);

        assertThat(report.grouping("g").spread(RegressionMetric.MEAN_RESIDUAL).ratio())
                .isEqualTo(new MetricValue.Undefined(UndefinedReason.MAY_BE_NEGATIVE));
        comparison.number(
                "mae",
                report.grouping("g")
                        .spread(RegressionMetric.MEAN_ABSOLUTE_ERROR)
                        .ratio(),
                1.5 / 2.25);
    }

    @Test
    void aGroupWhoseTruthsAreAllOneHasNoRSquared() {
        RegressionReport report = report(Tables.of("y,p,g", "1,1,a", "1,2,a", "3,3,b", "4,1,b", "5,5,b"), PLAN);

        assertThat(report.grouping("g").group("a").value(RegressionMetric.R_SQUARED))
                .isEqualTo(new MetricValue.Undefined(UndefinedReason.NO_VARIATION));
        assertThat(report.grouping("g").spread(RegressionMetric.R_SQUARED).difference())
                .isEqualTo(new MetricValue.Undefined(UndefinedReason.TOO_FEW_GROUPS));
    }

    @Test
    void incompleteRowsAreCountedAndSmallGroupsAreInNoPair() {
        RegressionReport report = report(
                Tables.of("y,p,g", "1,1,a", "2,?,a", ",3,b", "4,4,", "5,6,b", "5,7,b"),
                PLAN.withGroupRules(new GroupRules(2, 0)));

        assertThat(report.incomplete()).isEqualTo(2);
        assertThat(report.everybody().rows()).isEqualTo(4);
        assertThat(report.grouping("g").unknownRows()).isEqualTo(1);
        assertThat(report.grouping("g").group("a").eligible()).isFalse();
        assertThat(report.grouping("g").pairs()).isEmpty();
    }

    @Test
    void whatIsNoNumberIsRefusedByItsColumn() {
        var refused =
                (ReportOutcome.Refused<RegressionReport>) RegressionAnalysis.run(Tables.of("y,p,g", "1,many,a"), PLAN);

        assertThat(refused.problem().code()).isEqualTo(AnalysisProblem.Code.VALUE_NOT_A_NUMBER);
        assertThat(refused.problem().subject()).isEqualTo("p");
    }

    /// Rows drawn in blocks vary as rows drawn one by one do: sixteen times the rows, a quarter of the
    /// width.
    @Test
    void limitsOfRSquaredShrinkWithTheRootOfTheRowsWhetherDrawnSinglyOrInBlocks() {
        double single = width(1_000);
        double blocks = width(16_000);

        assertThat(single / blocks).isBetween(3.2, 4.8);
    }

    private static double width(int rows) {
        var random = new Random(5);
        var table = new Table.Builder(List.of("y", "p", "g"));
        for (int row = 0; row < rows; row++) {
            double truth = random.nextGaussian();
            table.row(List.of(String.valueOf(truth), String.valueOf(truth + random.nextGaussian()), "a"));
        }
        var value = (MetricValue.Defined) report(table.build(), PLAN.withResampling(new Resampling(2000, 1)))
                .everybody()
                .value(RegressionMetric.R_SQUARED);
        var limits = (Interval.Bounds) value.interval();
        assertThat(limits.method()).isEqualTo(IntervalMethod.BOOTSTRAP);
        return limits.high() - limits.low();
    }
}
