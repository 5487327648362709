package org.probity.bias;

/// One rate of one group against the reference: group minus reference, group over reference, and whether the gap can
/// be chance.
public record RateComparison(
        String group, Metric metric, MetricValue difference, MetricValue ratio, Significance significance) {

    RateComparison with(Significance adjusted) {
        return new RateComparison(group, metric, difference, ratio, adjusted);
    }
}
