package org.probity.bias;

/// One metric of one group.
public record GroupMetric(Metric metric, MetricValue value) {}
