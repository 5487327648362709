package org.probity.bias.multiclass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.probity.bias.Resampling;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.MultinomialDraw;
import org.probity.bias.statistics.NoInterval;
import org.probity.bias.statistics.Quantile;

/// Draws the rows of a grouping anew as counts of all its matrices at once.
final class MatrixBootstrap {

    private static final int MOST_CELLS = 40_000;

    private final int classes;
    private final int groups;
    private final Resampling resampling;
    private final double level;
    private final boolean drawn;
    private final Map<MulticlassMetric, double[][]> values = new EnumMap<>(MulticlassMetric.class);

    MatrixBootstrap(List<long[]> matrices, int classes, Resampling resampling, double level) {
        this.classes = classes;
        this.groups = matrices.size();
        this.resampling = resampling;
        this.level = level;
        this.drawn = (long) groups * classes * classes <= MOST_CELLS;
        for (MulticlassMetric metric : MulticlassMetric.values()) {
            values.put(metric, new double[groups][drawn ? resampling.replicates() : 0]);
        }
        if (drawn) {
            run(matrices);
        }
    }

    private void run(List<long[]> matrices) {
        var draw = new MultinomialDraw(
                matrices.stream().flatMapToLong(Arrays::stream).toArray());
        RandomGenerator random = new SplittableRandom(resampling.seed());
        for (int replicate = 0; replicate < resampling.replicates(); replicate++) {
            long[] cells = draw.draw(random);
            for (int group = 0; group < groups; group++) {
                var counts = new ClassCounts(cells, group * classes * classes, classes);
                for (MulticlassMetric metric : MulticlassMetric.values()) {
                    of(metric)[group][replicate] = counts.value(metric);
                }
            }
        }
    }

    private double[][] of(MulticlassMetric metric) {
        return Objects.requireNonNull(values.get(metric));
    }

    Interval interval(MulticlassMetric metric, int group) {
        return drawn ? Quantile.interval(of(metric)[group], level) : new Interval.None(NoInterval.NOT_RESAMPLED);
    }

    /// Of the group's value minus the other's.
    Interval difference(MulticlassMetric metric, int group, int other) {
        if (!drawn) {
            return new Interval.None(NoInterval.NOT_RESAMPLED);
        }
        double[] own = of(metric)[group];
        double[] others = of(metric)[other];
        double[] gaps = new double[own.length];
        Arrays.setAll(gaps, replicate -> own[replicate] - others[replicate]);
        return Quantile.interval(gaps, level);
    }

    /// Of the highest minus the lowest value among some groups.
    Interval spread(MulticlassMetric metric, List<Integer> among) {
        if (!drawn) {
            return new Interval.None(NoInterval.NOT_RESAMPLED);
        }
        double[] spreads = new double[resampling.replicates()];
        for (int replicate = 0; replicate < spreads.length; replicate++) {
            List<Double> defined = new ArrayList<>();
            for (int group : among) {
                double value = of(metric)[group][replicate];
                if (!Double.isNaN(value)) {
                    defined.add(value);
                }
            }
            double highest = defined.stream().mapToDouble(value -> value).max().orElse(Double.NaN);
            double lowest = defined.stream().mapToDouble(value -> value).min().orElse(Double.NaN);
            spreads[replicate] = defined.size() < 2 ? Double.NaN : highest - lowest;
        }
        return Quantile.interval(spreads, level);
    }
}
