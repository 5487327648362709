package org.probity.bias;

import java.util.List;

/// A group with its counts and rates; too small a group is shown, but is never a reference or an extreme.
///
/// Weights are the counts in millionths of weight; without weights they are a million times the counts.
public record GroupResult(String group, boolean eligible, Amounts amounts, List<GroupMetric> metrics) {

    public GroupResult {
        metrics = List.copyOf(metrics);
    }

    public Confusion counts() {
        return amounts.counts();
    }

    public Confusion weights() {
        return amounts.weights();
    }

    public long rows() {
        return counts().rows();
    }

    /// The value of a rate or a composite of this group.
    public MetricValue value(Metric metric) {
        for (GroupMetric each : metrics) {
            if (each.metric() == metric) {
                return each.value();
            }
        }
        throw new IllegalArgumentException("%s is no metric of a single group".formatted(metric));
    }
}
