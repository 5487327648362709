package org.probity.bias.statistics;

import java.util.Arrays;

/// The median of values, with limits that are two of the values: how many lie below the true median is
/// binomial.
///
/// Source: W. R. Thompson, Annals of Mathematical Statistics 7 (1936) 122-128.
public final class MedianInterval {

    private static final double NEGLIGIBLE = 10;

    private MedianInterval() {}

    public static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Quantile.of(sorted, 0.5);
    }

    /// None where even the smallest and the largest value are not far enough apart.
    public static Interval of(double[] values, Confidence confidence) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double allowed = (1 - confidence.level()) / 2;
        int below = (int) Math.max(0, n / 2.0 - NEGLIGIBLE * Math.sqrt(n));
        double chance = below == 0 ? none(n) : 0;
        if (below == 0 && chance > allowed) {
            return new Interval.None(NoInterval.TOO_FEW_ROWS);
        }
        while (chance + StrictMath.exp(LogBinomial.probability(below + 1, n, 0.5, 0.5)) <= allowed) {
            below++;
            chance += StrictMath.exp(LogBinomial.probability(below, n, 0.5, 0.5));
        }
        return new Interval.Bounds(
                sorted[below], sorted[n - 1 - below], confidence.level(), IntervalMethod.ORDER_STATISTICS);
    }

    private static double none(int n) {
        return StrictMath.exp(LogBinomial.probability(0, n, 0.5, 0.5));
    }
}
