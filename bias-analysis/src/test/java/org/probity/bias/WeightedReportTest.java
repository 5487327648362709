package org.probity.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.probity.bias.Criterion.Comparison;
import org.probity.bias.disparity.DisparityAnalysis;
import org.probity.bias.individual.InequalityAnalysis;
import org.probity.bias.statistics.Confidence;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.IntervalMethod;
import org.probity.bias.statistics.Quantile;
import org.probity.bias.statistics.Wilson;

/// Weighted rates have limits, tests and power that rest on effective rows.
class WeightedReportTest {

    private static final AnalysisPlan PLAN = AnalysisPlan.of(new DecisionColumns("y", "p", "1", "1"), Grouping.of("g"))
            .withGroupRules(1, 0)
            .withResampling(new Resampling(200, 7));

    /// One row of a table.
    private record Row(String group, boolean label, boolean prediction, long weight) {}

    private static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    private static List<Row> rows(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> new Row(
                        List.of("a", "b", "c").get(random.nextInt(3)),
                        random.nextInt(10) < 4,
                        random.nextInt(10) < 5,
                        1L + random.nextInt(6_000_000)))
                .toList();
    }

    private static Cells cells(List<Row> rows) {
        var sum = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> List.of(row.group(), row.label() ? "1" : "0", row.prediction() ? "1" : "0")));
        return new Cells(
                "d",
                List.of("g"),
                sum.entrySet().stream()
                        .map(one -> new Cells.Cell(
                                List.of(one.getKey().get(0)),
                                one.getKey().get(1),
                                one.getKey().get(2),
                                one.getValue().size(),
                                one.getValue().stream().mapToLong(Row::weight).sum(),
                                one.getValue().stream()
                                        .map(row ->
                                                BigInteger.valueOf(row.weight()).pow(2))
                                        .reduce(BigInteger.ZERO, BigInteger::add)))
                        .toList());
    }

    private static BiasReport report(Cells cells, AnalysisPlan plan) {
        return ((ReportOutcome.Completed<BiasReport>) BiasAnalysis.run(cells, plan)).report();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void weightsThatAreAllTheSameGiveWhatNoWeightsGive(long seed) {
        var random = new Random(seed);
        long same = 1L + random.nextInt(3_000_000);
        List<Row> rows = rows(random, 20 + random.nextInt(400)).stream()
                .map(row -> new Row(row.group(), row.label(), row.prediction(), same))
                .toList();
        AnalysisPlan plan = PLAN.withCriteria(new Criterion(
                "gap", Metric.STATISTICAL_PARITY_DIFFERENCE, new Scope.WorstGap("g"), Comparison.AT_MOST, 0.2));

        BiasReport plain = report(cells(rows), plan);
        BiasReport weighted = report(cells(rows), plan.weighted("w"));

        assertThat(weighted.groupings()).as("seed %d", seed).isEqualTo(plain.groupings());
        assertThat(weighted.overall()).isEqualTo(plain.overall());
        assertThat(weighted.criteria()).isEqualTo(plain.criteria());
        assertThat(intervals(DisparityAnalysis.of(weighted).groupings().getFirst().values().stream()
                        .map(each -> each.value())
                        .toList()))
                .isEqualTo(intervals(DisparityAnalysis.of(plain).groupings().getFirst().values().stream()
                        .map(each -> each.value())
                        .toList()));
        assertThat(intervals(InequalityAnalysis.of(weighted).everybody().stream()
                        .map(each -> each.value())
                        .toList()))
                .isEqualTo(intervals(InequalityAnalysis.of(plain).everybody().stream()
                        .map(each -> each.value())
                        .toList()));
    }

    /// Sums of weights differ in their last place from counts; ten places are compared.
    private static List<String> intervals(List<MetricValue> values) {
        return values.stream()
                .map(value -> switch (value) {
                    case MetricValue.Undefined(var reason) -> reason.name();
                    case MetricValue.Defined(var number, Interval.Bounds bounds) ->
                        "%.10f %.10f %.10f %s".formatted(number, bounds.low(), bounds.high(), bounds.method());
                    case MetricValue.Defined(var number, Interval.None none) -> "%.10f %s".formatted(number, none);
                })
                .toList();
    }

    @ParameterizedTest(name = "seed {0}, {1} rows")
    @CsvSource({"1, 100", "2, 100", "3, 100", "4, 100", "5, 3000", "6, 3000", "7, 3000", "8, 3000"})
    void theLimitsOfARateAreThoseOfItsEffectiveRows(long seed, int count) {
        List<Row> rows = rows(new Random(seed), count);

        GroupResult group =
                report(cells(rows), PLAN.weighted("w")).grouping("g").group("a").orElseThrow();

        List<Row> positives = rows.stream()
                .filter(row -> row.group().equals("a") && row.label())
                .toList();
        double whole = positives.stream().mapToDouble(Row::weight).sum();
        double squares = positives.stream()
                .mapToDouble(row -> (double) row.weight() * row.weight())
                .sum();
        double share = positives.stream()
                        .filter(Row::prediction)
                        .mapToDouble(Row::weight)
                        .sum()
                / whole;
        double variance = positives.stream()
                        .mapToDouble(row -> Math.pow(row.weight() * ((row.prediction() ? 1 : 0) - share), 2))
                        .sum()
                / (whole * whole);
        double kish = whole * whole / squares;
        double linearised = share * (1 - share) / variance;
        double size = count > 1000 ? linearised : Math.min(kish, linearised);
        var found = (MetricValue.Defined) group.value(Metric.TRUE_POSITIVE_RATE);
        var bounds = (Interval.Bounds) found.interval();
        Interval.Bounds expected = Wilson.effective(share, size, Confidence.of(0.95));
        assertThat(found.value()).as("seed %d", seed).isCloseTo(share, within(1e-12));
        assertThat(bounds.low()).isCloseTo(expected.low(), within(1e-9));
        assertThat(bounds.high()).isCloseTo(expected.high(), within(1e-9));
        assertThat(bounds.method()).isEqualTo(IntervalMethod.WILSON_EFFECTIVE_N);
        assertThat(kish).isLessThan(positives.size());
    }

    @Test
    void everyGapOfWeightedRatesHasLimitsATestAndItsPower() {
        GroupingResult grouping =
                report(cells(rows(new Random(3), 900)), PLAN.weighted("w")).grouping("g");

        RateComparison selection = grouping.comparison(
                        Metric.SELECTION_RATE, grouping.reference().equals("a") ? "b" : "a")
                .orElseThrow();
        assertThat(method(selection.difference())).isEqualTo(IntervalMethod.NEWCOMBE_EFFECTIVE_N);
        assertThat(method(selection.ratio())).isEqualTo(IntervalMethod.KATZ_LOG_EFFECTIVE_N);
        assertThat(grouping.comparisons())
                .filteredOn(each -> each.metric().family() == Metric.Family.RATE)
                .allSatisfy(each -> assertThat(each.significance())
                        .isInstanceOfSatisfying(
                                Significance.Tested.class,
                                tested -> assertThat(tested.by()).isEqualTo(ChanceTest.RAO_SCOTT)));
        assertThat(grouping.powers()).hasSize(2 * 3 * 2);
        assertThat(grouping.resampled())
                .allSatisfy(each -> assertThat(each.difference().orElseThrow().method())
                        .isEqualTo(IntervalMethod.BOOTSTRAP_WEIGHTED));
        assertThat(method(grouping.worstGap(Metric.SELECTION_RATE))).isEqualTo(IntervalMethod.SIMULTANEOUS_PAIRS);
    }

    private static IntervalMethod method(MetricValue value) {
        return ((Interval.Bounds) ((MetricValue.Defined) value).interval()).method();
    }

    /// Half of the rows weigh nine times as much as the others: 900 rows tell as much as 549.
    @Test
    void powerIsThatOfTheEffectiveRows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 1800; i++) {
            rows.add(new Row(i < 900 ? "a" : "b", i % 3 == 0, i / 2 % 2 == 0, i % 2 == 0 ? 1_000_000 : 9_000_000));
        }

        GroupPower found =
                report(cells(rows), PLAN.weighted("w")).grouping("g").powers().getFirst();

        assertThat(found.metric()).isEqualTo(Metric.SELECTION_RATE);
        assertThat(found.above().orElseThrow())
                .isCloseTo(
                        new Power(0.95, 0.8)
                                .smallestGap(900 * 100.0 / 164, 900 * 100.0 / 164, 0.5, Power.Direction.ABOVE)
                                .orElseThrow(),
                        within(1e-9));
    }

    @ParameterizedTest(name = "at most {0}: {1}")
    @CsvSource({"0.2, MET", "0.01, NOT_MET", "0.1, INCONCLUSIVE"})
    void aCriterionOnWeightedRatesIsDecidedByItsLimits(double bound, String verdict) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 8000; i++) {
            rows.add(new Row(
                    i % 2 == 0 ? "a" : "b", i % 3 == 0, i % 100 < (i % 2 == 0 ? 60 : 50), 1L + i * 7919L % 3_000_000));
        }
        AnalysisPlan plan = PLAN.weighted("w")
                .withCriteria(new Criterion(
                        "gap",
                        Metric.STATISTICAL_PARITY_DIFFERENCE,
                        new Scope.WorstGap("g"),
                        Comparison.AT_MOST,
                        bound));

        assertThat(report(cells(rows), plan).verdict("gap").kind()).isEqualTo(verdict);
    }

    /// Cells drawn with a lognormal sum of weights spread as rows do that are drawn one by one.
    @ParameterizedTest(name = "at {0}")
    @CsvSource({"0.025", "0.25", "0.5", "0.75", "0.975"})
    void drawnCellsAreDistributedAsDrawnRows(double share) {
        List<Row> rows = rows(new Random(5), 400);
        Amounts all = new Sample("", true, tally(rows)).amounts();
        ToDoubleFunction<Confusion> rate = drawn -> (double) drawn.predictedPositive() / drawn.predicted();
        int replicates = 20_000;
        double[] byCells = new double[replicates];
        double[] byRows = new double[replicates];
        var bootstrap = CellBootstrap.ofWeights(List.of(all), Amounts.NONE);
        var random = new Random(6);
        for (int i = 0; i < replicates; i++) {
            byCells[i] = rate.applyAsDouble(bootstrap.replicate(random).getFirst());
            byRows[i] = rowByRow(rows, random);
        }
        Arrays.sort(byCells);
        Arrays.sort(byRows);
        double spread = Quantile.of(byRows, 0.84) - Quantile.of(byRows, 0.16);
        assertThat(Quantile.of(byCells, share)).isCloseTo(Quantile.of(byRows, share), within(0.06 * spread));
    }

    private static double rowByRow(List<Row> rows, Random random) {
        double part = 0;
        double whole = 0;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(random.nextInt(rows.size()));
            whole += row.weight();
            part += row.prediction() ? row.weight() : 0;
        }
        return part / whole;
    }

    private static Amounts tally(List<Row> rows) {
        var tally = new Tally("1");
        cells(rows).cells().forEach(tally::add);
        return tally.amounts();
    }
}
