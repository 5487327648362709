package org.probity.bias.regression;

import org.probity.bias.MetricValue;

/// A metric of a group with its value.
public record RegressionValue(RegressionMetric metric, MetricValue value) {}
