package org.probity.bias;

import org.probity.bias.statistics.Confidence;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.Newcombe;

/// The difference of two rates, with an interval, wherever two counts are compared outside a whole report.
public final class RateGap {

    private RateGap() {}

    /// k1/n1 - k2/n2 with Newcombe's interval; undefined when a group is empty.
    public static MetricValue between(long k1, long n1, long k2, long n2, double confidence) {
        if (n1 == 0 || n2 == 0) {
            return new MetricValue.Undefined(UndefinedReason.NO_ROWS);
        }
        Interval.Bounds bounds = Newcombe.difference(k1, n1, k2, n2, Confidence.of(confidence));
        return new MetricValue.Defined((double) k1 / n1 - (double) k2 / n2, bounds);
    }
}
