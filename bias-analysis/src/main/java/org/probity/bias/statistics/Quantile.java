package org.probity.bias.statistics;

import java.util.Arrays;
import java.util.Optional;

/// Quantiles of numbers, and the limits that the quantiles of resampled values are.
public final class Quantile {

    private static final double MOST_UNDEFINED = 0.1;

    private Quantile() {}

    /// Between the two values around the place, in proportion (type 7 of Hyndman and Fan, the default
    /// of R and NumPy).
    public static double of(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /// The limits of resampled values, where NaN stands for a replicate without a value; absent where
    /// more than one in ten had none.
    public static Optional<Interval.Bounds> limits(double[] replicates, double level) {
        return limits(replicates, level, IntervalMethod.BOOTSTRAP);
    }

    /// The same, drawn in the way that the method names.
    public static Optional<Interval.Bounds> limits(double[] replicates, double level, IntervalMethod method) {
        double[] defined = Arrays.stream(replicates)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (defined.length == 0 || defined.length < replicates.length * (1 - MOST_UNDEFINED)) {
            return Optional.empty();
        }
        return Optional.of(
                new Interval.Bounds(of(defined, (1 - level) / 2), of(defined, (1 + level) / 2), level, method));
    }

    /// The same as an interval of a value.
    public static Interval interval(double[] replicates, double level) {
        return limits(replicates, level)
                .<Interval>map(bounds -> bounds)
                .orElseGet(() -> new Interval.None(NoInterval.RESAMPLES_WITHOUT_VALUE));
    }
}
