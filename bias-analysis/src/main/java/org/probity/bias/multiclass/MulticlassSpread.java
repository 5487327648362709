package org.probity.bias.multiclass;

import org.probity.bias.MetricValue;

/// The distance between the highest and the lowest eligible group; `compared` of `eligible` groups had
/// a value.
///
/// Its limits are percentiles over resamples, in which the extremes of noisy groups lie farther apart
/// than in truth: with small groups they lie too high.
public record MulticlassSpread(
        MulticlassMetric metric, String highest, String lowest, MetricValue difference, int compared, int eligible) {}
