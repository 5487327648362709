package org.probity.bias.multiclass;

import org.probity.bias.MetricValue;

/// A metric of a group, or the gap of one between a group and the reference.
public record MulticlassValue(MulticlassMetric metric, MetricValue value) {}
