package org.probity.bias.disparity;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.BiasAnalysis;
import org.probity.bias.BiasReport;
import org.probity.bias.Cells;
import org.probity.bias.Comparison;
import org.probity.bias.DecisionColumns;
import org.probity.bias.GoldenCase;
import org.probity.bias.GroupResult;
import org.probity.bias.Grouping;
import org.probity.bias.GroupingResult;
import org.probity.bias.Metric;
import org.probity.bias.MetricValue;
import org.probity.bias.ReportOutcome;
import org.probity.bias.Resampling;
import org.probity.bias.Spread;
import org.probity.bias.TwoGroups;
import org.probity.bias.UndefinedReason;
import org.probity.bias.statistics.Interval;

class DisparityAnalysisTest {

    private static final Map<String, DisparityMetric> SCALARS = Map.of(
            "equalized_odds_difference[between_groups,worst_case]", DisparityMetric.WORST_EQUALIZED_ODDS_DIFFERENCE,
            "equalized_odds_difference[between_groups,mean]", DisparityMetric.MEAN_EQUALIZED_ODDS_DIFFERENCE,
            "equalized_odds_ratio[between_groups,worst_case]", DisparityMetric.WORST_EQUALIZED_ODDS_RATIO,
            "equalized_odds_ratio[between_groups,mean]", DisparityMetric.MEAN_EQUALIZED_ODDS_RATIO,
            "equalized_odds_difference[to_overall,worst_case]", DisparityMetric.WORST_EQUALIZED_ODDS_DIFFERENCE_TO_ALL,
            "equalized_odds_difference[to_overall,mean]", DisparityMetric.MEAN_EQUALIZED_ODDS_DIFFERENCE_TO_ALL,
            "equalized_odds_ratio[to_overall,worst_case]", DisparityMetric.WORST_EQUALIZED_ODDS_RATIO_TO_ALL,
            "equalized_odds_ratio[to_overall,mean]", DisparityMetric.MEAN_EQUALIZED_ODDS_RATIO_TO_ALL);

    /// The rates of aequitas by their names there.
    private static final Map<String, Metric> AEQUITAS = Map.ofEntries(
            entry("tpr", Metric.TRUE_POSITIVE_RATE),
            entry("tnr", Metric.TRUE_NEGATIVE_RATE),
            entry("for", Metric.FALSE_OMISSION_RATE),
            entry("fdr", Metric.FALSE_DISCOVERY_RATE),
            entry("fpr", Metric.FALSE_POSITIVE_RATE),
            entry("fnr", Metric.FALSE_NEGATIVE_RATE),
            entry("npv", Metric.NEGATIVE_PREDICTIVE_VALUE),
            entry("precision", Metric.POSITIVE_PREDICTIVE_VALUE),
            entry("pprev", Metric.SELECTION_RATE));

    private final Comparison comparison = new Comparison();

    private static DisparityReport disparities(BiasReport report) {
        return DisparityAnalysis.of(report);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"compas_two_year", "compas_filtered6172", "adult_lr", "german_lr"})
    void oddsOverAllGroupsAreAsFarApartAsFairlearnSays(String name) {
        GoldenCase golden = GoldenCase.of(name);
        BiasReport report = golden.codedReport();
        DisparityReport disparities = disparities(report);

        int expected = 0;
        for (String key : golden.keys()) {
            boolean complete = golden.groups(key).stream()
                    .noneMatch(group -> golden.undefined(key, group, "true_positive_rate")
                            || golden.undefined(key, group, "false_positive_rate"));
            JsonNode scalars = golden.expected().path("fairlearn").path(key).path("scalars");
            if (complete) {
                SCALARS.forEach((scalar, metric) -> scalar(
                        scalar,
                        disparities.grouping(key).value(metric, ""),
                        scalars.path(scalar).asDouble(Double.NaN)));
                parity(report.grouping(key), scalars);
                expected += SCALARS.size() + 8;
            }
        }
        assertThat(comparison.compared()).isEqualTo(expected).isGreaterThan(30);
    }

    /// Fairlearn answers 0 where a rate is 0 and the ratio to everybody does not exist.
    private void scalar(String what, MetricValue found, double expected) {
        if (expected == 0 && what.contains("ratio") && found instanceof MetricValue.Undefined) {
            comparison.undefined(what, found);
        } else if (found instanceof MetricValue.Undefined(var reason) && what.contains("to_overall")) {
            assertThat(reason).isEqualTo(UndefinedReason.RATE_ZERO);
            comparison.undefined(what, found);
        } else {
            comparison.number(what, found, expected);
        }
    }

    private void parity(GroupingResult grouping, JsonNode scalars) {
        Map.of("demographic_parity", Metric.SELECTION_RATE, "equal_opportunity", Metric.TRUE_POSITIVE_RATE)
                .forEach((name, metric) -> {
                    Spread spread = spread(grouping, metric);
                    scalar(name, spread.difference(), of(scalars, name + "_difference[between_groups]"));
                    scalar(name + " ratio", spread.ratio(), of(scalars, name + "_ratio[between_groups]"));
                    scalar(name, spread.toOverall(), of(scalars, name + "_difference[to_overall]"));
                    scalar(name + " ratio", spread.ratioToOverall(), of(scalars, name + "_ratio[to_overall]"));
                });
    }

    private static double of(JsonNode scalars, String name) {
        return scalars.path(name).asDouble(Double.NaN);
    }

    private static Spread spread(GroupingResult grouping, Metric metric) {
        return grouping.spreads().stream()
                .filter(each -> each.metric() == metric)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"compas_two_year", "compas_filtered6172", "adult_lr", "german_lr"})
    void gapsToThePrivilegedGroupAreThoseOfAif360(String name) {
        GoldenCase golden = GoldenCase.of(name);
        List<String> keys = GoldenCase.names(golden.expected().path("aif360"));

        for (String key : keys) {
            JsonNode block = golden.expected().path("aif360").path(key);
            BiasReport report = TwoGroups.report(golden, key);
            GroupingDisparity found = disparities(report).grouping(key);
            pair(found, DisparityMetric.AVERAGE_ABSOLUTE_ODDS_DIFFERENCE, block.path("average_abs_odds_difference"));
            pair(
                    found,
                    DisparityMetric.AVERAGE_PREDICTIVE_VALUE_DIFFERENCE,
                    block.path("average_predictive_value_difference"));
            number(found, DisparityMetric.BIAS_AMPLIFICATION, block.path("differential_fairness_bias_amplification"));
            number(
                    found,
                    DisparityMetric.SMOOTHED_FAIRNESS_OF_LABELS,
                    block.path("label_only").path("smoothed_empirical_differential_fairness"));
            rates(report.grouping(key), block);
            JsonNode all = golden.expected().path("aif360_sklearn").path(key);
            GroupingDisparity every = disparities(golden.codedReport()).grouping(key);
            number(every, DisparityMetric.SMOOTHED_FAIRNESS_OF_LABELS, all.path("smoothed_edf_label"));
            number(every, DisparityMetric.SMOOTHED_FAIRNESS_OF_PREDICTIONS, all.path("smoothed_edf_pred"));
            number(every, DisparityMetric.BIAS_AMPLIFICATION, all.path("df_bias_amplification"));
        }
        assertThat(comparison.compared()).isEqualTo(keys.size() * (7 + 5));
    }

    private void pair(GroupingDisparity found, DisparityMetric metric, JsonNode expected) {
        assertThat(expected.isNumber()).as(metric.title()).isTrue();
        comparison.number(metric.title(), found.value(metric, TwoGroups.OTHERS), expected.asDouble());
    }

    private void number(GroupingDisparity found, DisparityMetric metric, JsonNode expected) {
        assertThat(expected.isNumber()).as(metric.title()).isTrue();
        comparison.number(metric.title(), found.value(metric, ""), expected.asDouble());
    }

    private void rates(GroupingResult grouping, JsonNode block) {
        Map.of(
                        Metric.STATISTICAL_PARITY_DIFFERENCE, "statistical_parity_difference",
                        Metric.DISPARATE_IMPACT_RATIO, "disparate_impact",
                        Metric.AVERAGE_ODDS_DIFFERENCE, "average_odds_difference",
                        Metric.EQUAL_OPPORTUNITY_DIFFERENCE, "equal_opportunity_difference",
                        Metric.EQUALIZED_ODDS_DIFFERENCE, "equalized_odds_difference")
                .forEach((metric, name) -> comparison.number(
                        name,
                        grouping.disparities().stream()
                                .filter(each -> each.metric() == metric)
                                .findFirst()
                                .orElseThrow()
                                .value(),
                        block.path(name).asDouble()));
        GroupResult others = grouping.group(TwoGroups.OTHERS).orElseThrow();
        GroupResult privileged = grouping.group(grouping.reference()).orElseThrow();
        Map.of(
                        "error_rate", Metric.ERROR_RATE,
                        "false_discovery_rate", Metric.FALSE_DISCOVERY_RATE,
                        "false_positive_rate", Metric.FALSE_POSITIVE_RATE,
                        "false_negative_rate", Metric.FALSE_NEGATIVE_RATE)
                .forEach((name, metric) -> {
                    // The report's own rates see the positive answer, AIF360 the favourable one.
                    boolean same = block.path("favorable").asInt() == 1;
                    Metric seen = same ? metric : MIRRORED.getOrDefault(metric, metric);
                    double gap = defined(others.value(seen)) - defined(privileged.value(seen));
                    assertThat(gap)
                            .as(name)
                            .isCloseTo(block.path(name + "_difference").asDouble(), within(1e-9));
                });
    }

    private static final Map<Metric, Metric> MIRRORED = Map.of(
            Metric.FALSE_DISCOVERY_RATE, Metric.FALSE_OMISSION_RATE,
            Metric.FALSE_POSITIVE_RATE, Metric.FALSE_NEGATIVE_RATE,
            Metric.FALSE_NEGATIVE_RATE, Metric.FALSE_POSITIVE_RATE);

    private static double defined(MetricValue value) {
        return ((MetricValue.Defined) value).value();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"compas_two_year", "compas_filtered6172", "adult_lr", "german_lr"})
    void dealingPredictionsOutAnewIsAsOftenAsFarApart(String name) {
        GoldenCase golden = GoldenCase.of(name);
        List<String> keys = GoldenCase.names(golden.expected().path("permutation"));
        BiasReport report = golden.report(
                new DecisionColumns("y_true", "y_pred", "1", "1"),
                keys.stream().map(Grouping::of).toList(),
                plan -> plan.withGroupRules(1, 0).withResampling(new Resampling(2000, 11)));

        assertThat(keys).hasSizeGreaterThan(2);
        for (String key : keys) {
            JsonNode expected = golden.expected().path("permutation").path(key);
            GroupingDisparity.Permutation found =
                    disparities(report).grouping(key).permutation().orElseThrow();
            double p = expected.path("p").asDouble();
            assertThat(found.observed()).isCloseTo(expected.path("observed").asDouble(), within(1e-9));
            assertThat(found.p()).isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / 2000) + 0.001));
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"compas_two_year", "compas_filtered6172", "adult_lr", "german_lr"})
    void ratesAndDisparitiesAreThoseOfAequitas(String name) {
        GoldenCase golden = GoldenCase.of(name);
        JsonNode block = golden.expected().path("aequitas");
        BiasReport report = golden.codedReport();
        DisparityReport shares = disparities(report);

        for (String place : GoldenCase.names(block.path("crosstabs"))) {
            String key = place.substring(0, place.indexOf('='));
            String group = place.substring(place.indexOf('=') + 1);
            GroupResult found = report.grouping(key).group(group).orElseThrow();
            AEQUITAS.forEach((rate, metric) -> {
                rate(
                        place + rate,
                        found.value(metric),
                        block.path("crosstabs").path(place).path(rate));
                for (String base : List.of("disparity_predefined", "disparity_major_group", "disparity_min_metric")) {
                    JsonNode disparity = block.path(base).path(place);
                    String reference = disparity
                            .path(rate + "_ref_group_value")
                            .asText(report.grouping(key).reference());
                    double others = defined(
                            report.grouping(key).group(reference).orElseThrow().value(metric));
                    double own = found.value(metric) instanceof MetricValue.Defined(var value, var _) ? value : 0;
                    if (disparity.path(rate + "_disparity").isNumber() && others > 0) {
                        assertThat(own / others)
                                .isCloseTo(disparity.path(rate + "_disparity").asDouble(), within(1e-9));
                    }
                }
            });
            comparison.number(
                    "ppr",
                    shares.grouping(key).value(DisparityMetric.SHARE_OF_POSITIVES, group),
                    block.path("crosstabs").path(place).path("ppr").asDouble());
        }
        assertThat(comparison.compared())
                .isEqualTo(10 * block.path("crosstabs").size())
                .isPositive();
    }

    private void rate(String what, MetricValue found, JsonNode expected) {
        if (found instanceof MetricValue.Undefined) {
            // There a rate without denominator stands as 0 or as nothing.
            assertThat(expected.asDouble(0)).as(what).isZero();
            comparison.undefined(what, found);
        } else {
            comparison.number(what, found, expected.asDouble(Double.NaN));
        }
    }

    private static BiasReport report(Cells.Cell... cells) {
        AnalysisPlan plan = AnalysisPlan.of(
                        new DecisionColumns("y", "p", "1", "1"),
                        Grouping.of("g").against("b"))
                .withGroupRules(1, 0);
        return ((ReportOutcome.Completed<BiasReport>)
                        BiasAnalysis.run(new Cells("d", List.of("g"), List.of(cells)), plan))
                .report();
    }

    private static Cells.Cell cell(String group, String label, String prediction, long rows) {
        return Cells.Cell.of(List.of(group), label, prediction, rows);
    }

    @Test
    void treatmentIsErrorsOfOneKindOverTheOther() {
        GroupingDisparity found = disparities(report(
                        cell("a", "1", "0", 6),
                        cell("a", "0", "1", 3),
                        cell("a", "1", "1", 5),
                        cell("b", "1", "0", 4),
                        cell("b", "0", "1", 4),
                        cell("b", "0", "0", 9),
                        cell("c", "1", "0", 2)))
                .grouping("g");

        comparison.number("a", found.value(DisparityMetric.TREATMENT_EQUALITY, "a"), 2);
        comparison.number("a - b", found.value(DisparityMetric.TREATMENT_EQUALITY_DIFFERENCE, "a"), 1);
        comparison.number("a / b", found.value(DisparityMetric.TREATMENT_EQUALITY_RATIO, "a"), 2);
        assertThat(found.value(DisparityMetric.TREATMENT_EQUALITY, "c"))
                .isEqualTo(new MetricValue.Undefined(UndefinedReason.NO_FALSE_POSITIVES));
        assertThat(found.value(DisparityMetric.AVERAGE_ABSOLUTE_ODDS_DIFFERENCE, "c"))
                .isEqualTo(new MetricValue.Undefined(UndefinedReason.NO_NEGATIVES));
    }

    @Test
    void oneGroupAloneHasNoGapsAndNothingToDeal() {
        GroupingDisparity found = disparities(report(cell("b", "1", "1", 6), cell("b", "0", "0", 3)))
                .grouping("g");

        assertThat(found.permutation()).isEmpty();
        assertThat(found.value(DisparityMetric.WORST_EQUALIZED_ODDS_DIFFERENCE, ""))
                .isEqualTo(new MetricValue.Undefined(UndefinedReason.TOO_FEW_GROUPS));
        assertThat(found.value(DisparityMetric.BIAS_AMPLIFICATION, ""))
                .isEqualTo(new MetricValue.Undefined(UndefinedReason.TOO_FEW_GROUPS));
    }

    @Test
    void theSameSeedGivesTheSameLimits() {
        BiasReport report = report(
                cell("a", "1", "0", 60),
                cell("a", "0", "1", 30),
                cell("a", "1", "1", 50),
                cell("b", "1", "0", 40),
                cell("b", "0", "1", 40),
                cell("b", "0", "0", 90));

        assertThat(disparities(report)).isEqualTo(disparities(report));
        var value = (MetricValue.Defined)
                disparities(report).grouping("g").value(DisparityMetric.TREATMENT_EQUALITY_RATIO, "a");
        assertThat(value.interval()).isInstanceOf(Interval.Bounds.class);
    }
}
