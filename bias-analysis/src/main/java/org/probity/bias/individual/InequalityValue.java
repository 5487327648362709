package org.probity.bias.individual;

import org.probity.bias.MetricValue;

/// An index of inequality with its value.
public record InequalityValue(InequalityMetric metric, MetricValue value) {}
