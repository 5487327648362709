package org.probity.bias.disparity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.MetricValue;
import org.probity.bias.UndefinedReason;
import org.probity.bias.Weighting;
import org.probity.bias.statistics.CellDraw;
import org.probity.bias.statistics.HypergeometricDraw;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.NoInterval;

/// The groups of one grouping, their further gaps, and how much those vary.
final class ComparedGroups {

    private static final int MOST_GROUPS = 500;

    private final List<String> names;
    private final List<Boolean> eligible;
    private final int reference;
    private final CellDraw cells;
    private final long[] kinds;
    private final AnalysisPlan plan;
    private final boolean weighted;
    private final List<long[]> draws;

    /// @param reference the place of the reference group, or -1
    /// @param cells     the kinds of rows of the groups in their order, and behind them of the rows without a group
    @SuppressWarnings("MissingSummary")
    ComparedGroups(List<String> names, List<Boolean> eligible, int reference, CellDraw cells, AnalysisPlan plan) {
        this.names = names;
        this.eligible = eligible;
        this.reference = reference;
        this.cells = cells;
        this.kinds = cells.observed();
        this.plan = plan;
        this.weighted = plan.weighting() instanceof Weighting.ByColumn;
        this.draws = draws();
    }

    private List<long[]> draws() {
        return names.size() > MOST_GROUPS
                ? List.of()
                : cells.draws(plan.resampling().seed(), plan.resampling().replicates());
    }

    List<DisparityValue> values() {
        List<DisparityValue> values = new ArrayList<>();
        for (DisparityMetric metric : DisparityMetric.values()) {
            switch (metric.scale()) {
                case GROUP -> IntStream.range(0, names.size()).forEach(group -> values.add(single(metric, group)));
                case PAIR ->
                    IntStream.range(0, names.size())
                            .filter(group -> group != reference)
                            .forEach(group -> values.add(pair(metric, group)));
                case ALL -> values.add(all(metric));
            }
        }
        return values;
    }

    // In rows of mean weight, so that what smoothing adds to counts is as much beside weights.
    private Counts counts(long[] drawn, int group) {
        return Counts.of(drawn, group, cells.perRow());
    }

    private Counts everybody(long[] drawn) {
        return IntStream.rangeClosed(0, names.size())
                .mapToObj(group -> counts(drawn, group))
                .reduce(new Counts(0, 0, 0, 0, 0, 0), Counts::plus);
    }

    private DisparityValue single(DisparityMetric metric, int group) {
        UndefinedReason reason = metric == DisparityMetric.TREATMENT_EQUALITY
                ? UndefinedReason.NO_FALSE_POSITIVES
                : UndefinedReason.NOBODY_PREDICTED_POSITIVE;
        ToDoubleFunction<long[]> formula = drawn -> Formulas.group(metric, counts(drawn, group), everybody(drawn));
        return new DisparityValue(metric, names.get(group), value(formula, reason));
    }

    private DisparityValue pair(DisparityMetric metric, int group) {
        if (reference < 0) {
            return new DisparityValue(
                    metric, names.get(group), new MetricValue.Undefined(UndefinedReason.NO_REFERENCE));
        }
        ToDoubleFunction<long[]> formula =
                drawn -> Formulas.pair(metric, counts(drawn, group), counts(drawn, reference));
        return new DisparityValue(metric, names.get(group), value(formula, missing(metric, group)));
    }

    /// Why a gap of this group would not exist, if it does not.
    private UndefinedReason missing(DisparityMetric metric, int group) {
        List<Counts> both = List.of(counts(kinds, group), counts(kinds, reference));
        return switch (metric) {
            case TREATMENT_EQUALITY_DIFFERENCE, TREATMENT_EQUALITY_RATIO ->
                both.stream().anyMatch(each -> each.fp() == 0)
                        ? UndefinedReason.NO_FALSE_POSITIVES
                        : UndefinedReason.REFERENCE_RATE_ZERO;
            case AVERAGE_PREDICTIVE_VALUE_DIFFERENCE ->
                both.stream().anyMatch(each -> each.tp() + each.fp() == 0)
                        ? UndefinedReason.NOBODY_PREDICTED_POSITIVE
                        : UndefinedReason.NOBODY_PREDICTED_NEGATIVE;
            default -> {
                if (both.stream().anyMatch(each -> each.tp() + each.fn() == 0)) {
                    yield UndefinedReason.NO_POSITIVES;
                }
                yield both.stream().anyMatch(each -> each.fp() + each.tn() == 0)
                        ? UndefinedReason.NO_NEGATIVES
                        : UndefinedReason.RATE_ZERO;
            }
        };
    }

    private DisparityValue all(DisparityMetric metric) {
        ToDoubleFunction<long[]> formula = drawn -> Formulas.all(metric, eligible(drawn), everybody(drawn));
        boolean twoRates = Stream.<ToDoubleFunction<Counts>>of(Counts::truePositiveRate, Counts::falsePositiveRate)
                .allMatch(rate -> eligible(kinds).stream()
                                .filter(group -> !Double.isNaN(rate.applyAsDouble(group)))
                                .count()
                        > 1);
        UndefinedReason reason = twoRates ? UndefinedReason.RATE_ZERO : UndefinedReason.TOO_FEW_GROUPS;
        return new DisparityValue(metric, "", value(formula, reason));
    }

    private List<Counts> eligible(long[] drawn) {
        return IntStream.range(0, names.size())
                .filter(eligible::get)
                .mapToObj(group -> counts(drawn, group))
                .toList();
    }

    private MetricValue value(ToDoubleFunction<long[]> formula, UndefinedReason whenMissing) {
        double value = formula.applyAsDouble(kinds);
        return Double.isNaN(value)
                ? new MetricValue.Undefined(whenMissing)
                : new MetricValue.Defined(value, interval(formula));
    }

    private Interval interval(ToDoubleFunction<long[]> formula) {
        return draws.isEmpty()
                ? new Interval.None(NoInterval.NOT_RESAMPLED)
                : cells.interval(draws.stream().mapToDouble(formula).toArray(), plan.confidence());
    }

    /// Deals the positive predictions of the eligible groups out among all their predictions; rows of unequal weights
    /// cannot be exchanged, so weighted data have none.
    Optional<GroupingDisparity.Permutation> permutation() {
        List<Counts> groups =
                eligible(kinds).stream().filter(group -> group.predicted() > 0).toList();
        if (weighted || groups.size() < 2) {
            return Optional.empty();
        }
        double observed = Formulas.range(groups, Counts::selectionRate);
        RandomGenerator random = new SplittableRandom(plan.resampling().seed());
        int deals = plan.resampling().replicates();
        int asFar = 0;
        for (int deal = 0; deal < deals; deal++) {
            // Rounding must not make an equal distance a smaller one.
            asFar += dealt(groups, random) >= observed - 1e-12 ? 1 : 0;
        }
        return Optional.of(new GroupingDisparity.Permutation(observed, deals, asFar, (1.0 + asFar) / (1.0 + deals)));
    }

    private static double dealt(List<Counts> groups, RandomGenerator random) {
        long positives = (long) groups.stream().mapToDouble(Counts::selected).sum();
        long negatives = (long) groups.stream().mapToDouble(Counts::refused).sum();
        double lowest = 1;
        double highest = 0;
        for (Counts group : groups) {
            long rows = (long) group.predicted();
            long positive = HypergeometricDraw.marked(positives, negatives, rows, random);
            positives -= positive;
            negatives -= rows - positive;
            lowest = Math.min(lowest, (double) positive / rows);
            highest = Math.max(highest, (double) positive / rows);
        }
        return highest - lowest;
    }
}
