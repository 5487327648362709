package org.probity.bias.statistics;

import java.util.Arrays;

/// Two samples of numbers: how far their distributions are apart, and which tends to be larger.
///
/// Sources: N. V. Smirnov, 1939 (distance); L. N. Vaserstein, Problems of Information Transmission 5
/// (1969) (first Wasserstein distance); H. B. Mann, D. R. Whitney, Annals of Mathematical Statistics 18
/// (1947) 50-60.
public final class TwoSamples {

    private final long first;
    private final long second;
    private double distance;
    private double moved;
    private double wins;
    private double ties;

    /// Neither may be empty.
    public TwoSamples(double[] first, double[] second) {
        if (first.length == 0 || second.length == 0) {
            throw new IllegalArgumentException("a comparison needs values on both sides");
        }
        this.first = first.length;
        this.second = second.length;
        double[] a = first.clone();
        double[] b = second.clone();
        Arrays.sort(a);
        Arrays.sort(b);
        walk(a, b);
    }

    // Once through all values in ascending order, equal ones together.
    private void walk(double[] a, double[] b) {
        int i = 0;
        int j = 0;
        double last = Math.min(a[0], b[0]);
        while (i < a.length || j < b.length) {
            double value = Math.min(next(a, i), next(b, j));
            moved += Math.abs((double) i / first - (double) j / second) * (value - last);
            last = value;
            int fromA = i;
            int fromB = j;
            while (next(a, i) == value) {
                i++;
            }
            while (next(b, j) == value) {
                j++;
            }
            wins += (i - fromA) * (fromB + (j - fromB) / 2.0);
            double tied = (double) (i - fromA) + (j - fromB);
            ties += tied * tied * tied - tied;
            distance = Math.max(distance, Math.abs((double) i / first - (double) j / second));
        }
    }

    private static double next(double[] values, int place) {
        return place < values.length ? values[place] : Double.POSITIVE_INFINITY;
    }

    /// The largest distance of the cumulative distributions (Kolmogorov and Smirnov).
    public double distance() {
        return distance;
    }

    /// Its p-value as statistics programs give it, from one sample of the rounded effective size.
    public double distanceP() {
        return KolmogorovSmirnov.p(distance, first, second);
    }

    /// Its p-value in the limit of large samples, which for two samples of some hundred values is nearer to the
    /// exact one.
    public double limitP() {
        return KolmogorovSmirnov.limit(distance, first, second);
    }

    /// The area between the cumulative distributions: how far values must be moved, on average, to make
    /// the samples one.
    public double wasserstein() {
        return moved;
    }

    /// In how many pairs the first is larger, where equal values count one half.
    public double mannWhitneyU() {
        return wins;
    }

    /// The normal two-sided p-value of U, with the corrections for ties and for continuity; 1 where all
    /// values are equal.
    public double mannWhitneyP() {
        double n = first + second;
        double pairs = (double) first * second;
        double variance = pairs / 12 * (n + 1 - ties / (n * (n - 1)));
        if (!(variance > 0)) {
            return 1;
        }
        double beyond = Math.max(wins, pairs - wins) - pairs / 2 - 0.5;
        return Math.min(1, 2 * NormalTail.above(beyond / Math.sqrt(variance)));
    }
}
