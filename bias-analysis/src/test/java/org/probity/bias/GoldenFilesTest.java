package org.probity.bias;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every group, every rate, every limit against the values that five libraries and base R agree on.
class GoldenFilesTest {

    private static final Map<String, Metric> RATES = Map.ofEntries(
            entry("base_rate", Metric.BASE_RATE),
            entry("selection_rate", Metric.SELECTION_RATE),
            entry("accuracy", Metric.ACCURACY),
            entry("precision", Metric.POSITIVE_PREDICTIVE_VALUE),
            entry("npv", Metric.NEGATIVE_PREDICTIVE_VALUE),
            entry("recall", Metric.TRUE_POSITIVE_RATE),
            entry("f1", Metric.F1_SCORE),
            entry("true_positive_rate", Metric.TRUE_POSITIVE_RATE),
            entry("false_positive_rate", Metric.FALSE_POSITIVE_RATE),
            entry("true_negative_rate", Metric.TRUE_NEGATIVE_RATE),
            entry("false_negative_rate", Metric.FALSE_NEGATIVE_RATE));

    /// The rates for which the files have limits.
    private static final List<String> WITH_LIMITS = List.of(
            "selection_rate", "base_rate", "accuracy", "true_positive_rate", "false_positive_rate", "precision", "npv");

    private final Comparison comparison = new Comparison();

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"compas_two_year", "compas_filtered6172", "adult_lr", "german_lr"})
    void everyGroupHasItsCountsAndRates(String name) {
        GoldenCase golden = GoldenCase.of(name);
        BiasReport report = golden.codedReport();

        assertThat(golden.keys()).hasSizeGreaterThanOrEqualTo(4);
        for (String key : golden.keys()) {
            JsonNode rates = golden.expected().path("fairlearn").path(key).path("by_group");
            assertThat(report.grouping(key).groups())
                    .extracting(GroupResult::group)
                    .containsExactlyInAnyOrderElementsOf(golden.groups(key));
            for (String group : golden.groups(key)) {
                GroupResult found = report.grouping(key).group(group).orElseThrow();
                assertThat(found.counts())
                        .isEqualTo(confusion(
                                golden.expected().path("counts").path(key).path(group)));
                RATES.forEach((rate, metric) ->
                        rate(golden, new Place(key, group, rate), found.value(metric), rates.path(rate)));
            }
        }
        int groups = golden.keys().stream()
                .mapToInt(key -> golden.groups(key).size())
                .sum();
        assertThat(comparison.compared()).isEqualTo(groups * RATES.size());
    }

    private record Place(String key, String group, String rate) {}

    private void rate(GoldenCase golden, Place place, MetricValue value, JsonNode expected) {
        if (golden.undefined(place.key(), place.group(), place.rate())) {
            comparison.undefined(place.toString(), value);
        } else {
            assertThat(expected.has(place.group())).as(place.toString()).isTrue();
            comparison.number(
                    place.toString(), value, expected.path(place.group()).asDouble());
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"compas_two_year", "compas_filtered6172", "adult_lr", "german_lr"})
    void everyRateHasItsWilsonLimits(String name) {
        GoldenCase golden = GoldenCase.of(name);
        BiasReport report = golden.codedReport();

        for (String key : golden.keys()) {
            for (String group : golden.groups(key)) {
                GroupResult found = report.grouping(key).group(group).orElseThrow();
                for (String rate : WITH_LIMITS) {
                    var place = new Place(key, group, rate);
                    JsonNode limits =
                            golden.stats(key).path("wilson95").path(rate).path(group);
                    MetricValue value = found.value(metric(rate));
                    if (golden.undefined(key, group, rate)) {
                        comparison.undefined(place.toString(), value);
                    } else {
                        comparison.limits(place.toString(), value, limits);
                    }
                }
            }
        }
        int groups = golden.keys().stream()
                .mapToInt(key -> golden.groups(key).size())
                .sum();
        assertThat(comparison.compared()).isEqualTo(groups * WITH_LIMITS.size());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"compas_two_year", "compas_filtered6172", "adult_lr", "german_lr"})
    void everyGapToTheReferenceHasNewcombeAndKatzLimits(String name) {
        GoldenCase golden = GoldenCase.of(name);
        BiasReport report = golden.codedReport();

        int expected = 0;
        for (String key : golden.keys()) {
            for (String rate : WITH_LIMITS) {
                JsonNode gaps = golden.stats(key).path("vs_reference").path(rate);
                assertThat(gaps.size()).isEqualTo(golden.groups(key).size() - 1);
                for (String group : GoldenCase.names(gaps)) {
                    RateComparison found =
                            report.grouping(key).comparison(metric(rate), group).orElseThrow();
                    expected += gap(new Place(key, group, rate), found, gaps.path(group));
                }
            }
        }
        assertThat(comparison.compared()).isEqualTo(expected).isPositive();
    }

    /// Returns how many comparisons this gap has to make.
    private int gap(Place place, RateComparison found, JsonNode gap) {
        String what = place.toString();
        if (gap.path("undefined").asBoolean()) {
            comparison.undefined(what, found.difference());
            comparison.undefined(what, found.ratio());
            return 2;
        }
        comparison.number(what, found.difference(), gap.path("difference").asDouble());
        comparison.limits(what, found.difference(), gap.path("newcombe95"));
        if (gap.path("k_ref").asLong() == 0) {
            comparison.undefined(what, found.ratio());
            return 3;
        }
        comparison.number(what, found.ratio(), gap.path("ratio").asDouble());
        if (gap.path("katz_log_ratio95").isNull()) {
            comparison.noLimits(what, found.ratio());
        } else {
            comparison.limits(what, found.ratio(), gap.path("katz_log_ratio95"));
        }
        return 4;
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"compas_two_year", "compas_filtered6172", "adult_lr", "german_lr"})
    void everyGapToTheReferenceHasItsExactAndItsAdjustedPValues(String name) {
        GoldenCase golden = GoldenCase.of(name);
        BiasReport report = golden.codedReport();

        int groups = 0;
        for (String key : golden.keys()) {
            for (String rate : WITH_LIMITS) {
                JsonNode gaps = golden.stats(key).path("vs_reference").path(rate);
                for (String group : GoldenCase.names(gaps)) {
                    RateComparison found =
                            report.grouping(key).comparison(metric(rate), group).orElseThrow();
                    comparison.significance(
                            new Place(key, group, rate).toString(), found.significance(), gaps.path(group));
                    groups++;
                }
            }
        }
        assertThat(comparison.compared()).isEqualTo(groups).isPositive();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"compas_two_year", "compas_filtered6172", "adult_lr", "german_lr"})
    void groupsAreAsFarFromEachOtherAndFromEverybodyAsTheyShould(String name) {
        GoldenCase golden = GoldenCase.of(name);
        BiasReport report = golden.codedReport();

        for (String key : golden.keys()) {
            JsonNode block = golden.expected().path("fairlearn").path(key);
            for (String rate : RATES.keySet()) {
                spread(new Place(key, "", rate), golden, spread(report, key, metric(rate)), block);
            }
        }
        assertThat(comparison.compared()).isEqualTo(golden.keys().size() * RATES.size() * 4);
    }

    private void spread(Place place, GoldenCase golden, Spread found, JsonNode block) {
        String what = place.toString();
        double[] rates = golden.groups(place.key()).stream()
                .filter(group -> !golden.undefined(place.key(), group, place.rate()))
                .mapToDouble(group ->
                        block.path("by_group").path(place.rate()).path(group).asDouble())
                .toArray();
        double all = block.path("overall").path(place.rate()).asDouble();
        double lowest = DoubleStream.of(rates).min().orElseThrow();
        double highest = DoubleStream.of(rates).max().orElseThrow();
        double farthest =
                DoubleStream.of(rates).map(rate -> Math.abs(rate - all)).max().orElseThrow();
        comparison.number(what, found.difference(), highest - lowest);
        comparison.number(what, found.ratio(), lowest / highest);
        comparison.number(what, found.toOverall(), farthest);
        if (lowest == 0) {
            comparison.undefined(what, found.ratioToOverall());
        } else {
            double ratio = DoubleStream.of(rates)
                    .map(rate -> Math.min(rate / all, all / rate))
                    .min()
                    .orElseThrow();
            comparison.number(what, found.ratioToOverall(), ratio);
        }
        if (rates.length == golden.groups(place.key()).size()) {
            theLibraryAgrees(place.rate(), block, found);
        }
    }

    /// Where every group has the rate, the library's own summary is no convention and must agree.
    private static void theLibraryAgrees(String rate, JsonNode block, Spread found) {
        Map<String, MetricValue> summaries = Map.of(
                "difference_between_groups", found.difference(),
                "ratio_between_groups", found.ratio(),
                "difference_to_overall", found.toOverall(),
                "ratio_to_overall", found.ratioToOverall());
        ToDoubleFunction<MetricValue> number = value -> value instanceof MetricValue.Defined(var v, var _) ? v : 0;
        summaries.forEach((summary, value) -> assertThat(number.applyAsDouble(value))
                .as(summary + " of " + rate)
                .isCloseTo(block.path(summary).path(rate).asDouble(), within(1e-9)));
    }

    @ParameterizedTest(name = "by {0}")
    @ValueSource(strings = {"sex", "race", "age_band"})
    void surveyWeightsWeighRatesAndGaps(String key) {
        GoldenCase golden = GoldenCase.of("adult_lr");
        BiasReport report = golden.report(
                new DecisionColumns("y_true", "y_pred", "1", "1"),
                List.of(Grouping.of(key)),
                plan -> plan.withGroupRules(1, 0).weighted("weight"));
        JsonNode block = golden.expected().path("fairlearn_weighted").path(key);

        for (String rate : RATES.keySet()) {
            JsonNode groups = block.path("by_group").path(rate);
            assertThat(GoldenCase.names(groups)).hasSameElementsAs(golden.groups(key));
            for (String group : golden.groups(key)) {
                GroupResult found = report.grouping(key).group(group).orElseThrow();
                comparison.number(
                        rate, found.value(metric(rate)), groups.path(group).asDouble());
            }
            comparison.number(
                    rate,
                    report.overall().value(metric(rate)),
                    block.path("overall").path(rate).asDouble());
            theLibraryAgrees(rate, block, spread(report, key, metric(rate)));
        }
        assertThat(comparison.compared())
                .isEqualTo(RATES.size() * (golden.groups(key).size() + 1));
    }

    private static Spread spread(BiasReport report, String key, Metric metric) {
        return report.grouping(key).spreads().stream()
                .filter(each -> each.metric() == metric)
                .findFirst()
                .orElseThrow();
    }

    private static Metric metric(String rate) {
        Metric metric = RATES.get(rate);
        if (metric == null) {
            throw new IllegalArgumentException(rate);
        }
        return metric;
    }

    private static Confusion confusion(JsonNode counts) {
        for (String name : List.of("tp", "fp", "fn", "tn")) {
            assertThat(counts.path(name).isIntegralNumber()).as(name).isTrue();
        }
        return Confusion.of(
                counts.path("tp").asLong(),
                counts.path("fp").asLong(),
                counts.path("fn").asLong(),
                counts.path("tn").asLong());
    }
}
