package org.probity.bias;

/// One rate of one group against the reference: group minus reference, and group over reference.
public record RateComparison(String group, Metric metric, MetricValue difference, MetricValue ratio) {}
