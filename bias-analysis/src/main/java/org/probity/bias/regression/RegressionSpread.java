package org.probity.bias.regression;

import org.probity.bias.MetricValue;

/// The distance between the eligible groups with the highest and the lowest value: highest minus
/// lowest, and lowest over highest where values are never negative. `compared` of `eligible` groups had
/// a value.
public record RegressionSpread(
        RegressionMetric metric,
        String highest,
        String lowest,
        MetricValue difference,
        MetricValue ratio,
        int compared,
        int eligible) {}
