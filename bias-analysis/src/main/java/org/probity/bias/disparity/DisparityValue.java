package org.probity.bias.disparity;

import org.probity.bias.MetricValue;

/// A gap with its value.
///
/// @param group of a single group or of one against the reference; empty for all groups at once
public record DisparityValue(DisparityMetric metric, String group, MetricValue value) {}
