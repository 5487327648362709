package org.probity.bias;

/// A between-group metric of one group against another; the favourable answer counts as positive.
public record Disparity(Metric metric, String group, String against, MetricValue value) {}
