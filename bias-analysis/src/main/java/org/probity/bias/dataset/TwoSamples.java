package org.probity.bias.dataset;

import org.probity.bias.MetricValue;
import org.probity.bias.UndefinedReason;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.NoInterval;

/// The largest gap between the distributions of two samples, and the chance of such a gap between two
/// of one source.
///
/// Asymptotic: Q(l) = 2·sum of (-1)^(k-1)·exp(-2k²l²) with l = D·sqrt(nm/(n + m)), for small l by the
/// equal series sqrt(2π)/l·sum of exp(-(2k-1)²π²/(8l²)); with ties it is too large, never too small.
/// Source: N. Smirnov, Annals of Mathematical Statistics 19 (1948) 279-281.
record TwoSamples(MetricValue distance, MetricValue p) {

    private static final int TERMS = 100;

    static TwoSamples none(UndefinedReason reason) {
        return new TwoSamples(new MetricValue.Undefined(reason), new MetricValue.Undefined(reason));
    }

    /// Compares two ascending samples.
    static TwoSamples of(double[] one, double[] other) {
        if (one.length == 0 || other.length == 0) {
            return none(UndefinedReason.NO_ROWS);
        }
        double largest = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            double at = Math.min(one[i], other[j]);
            while (i < one.length && one[i] == at) {
                i++;
            }
            while (j < other.length && other[j] == at) {
                j++;
            }
            largest = Math.max(largest, Math.abs((double) i / one.length - (double) j / other.length));
        }
        double size = (double) one.length * other.length / ((double) one.length + other.length);
        return new TwoSamples(value(largest), value(tail(largest * Math.sqrt(size))));
    }

    private static MetricValue value(double number) {
        return new MetricValue.Defined(number, new Interval.None(NoInterval.NO_CLOSED_FORM));
    }

    private static double tail(double l) {
        if (l == 0) {
            return 1;
        }
        double sum = 0;
        for (int k = 1; k <= TERMS; k++) {
            double odd = 2.0 * k - 1;
            sum += l < 1
                    ? StrictMath.exp(-odd * odd * Math.PI * Math.PI / (8 * l * l))
                    : (k % 2 == 1 ? 1 : -1) * StrictMath.exp(-2.0 * k * k * l * l);
        }
        return Math.clamp(l < 1 ? 1 - Math.sqrt(2 * Math.PI) / l * sum : 2 * sum, 0.0, 1.0);
    }
}
