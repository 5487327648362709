package org.probity.bias.disparity;

import java.util.List;
import java.util.Optional;
import org.probity.bias.MetricValue;

/// One attribute or intersection: its further gaps, and whether its groups are selected as differently
/// as chance would.
///
/// Limits are percentiles over resamples; what takes the largest over noisy groups lies farther out in
/// a resample than in truth.
///
/// @param reference   empty where there is none
/// @param permutation absent where fewer than two eligible groups have predictions, and for sums of
///                    weights
public record GroupingDisparity(
        String grouping, String reference, List<DisparityValue> values, Optional<Permutation> permutation) {

    /// Highest minus lowest selection rate of the eligible groups, against the same after dealing all
    /// predictions out anew: p = (1 + how many deals are as far apart)/(deals + 1).
    public record Permutation(double observed, int deals, int asFar, double p) {}

    public GroupingDisparity {
        values = List.copyOf(values);
    }

    /// @param group empty for all groups at once
    @SuppressWarnings("MissingSummary")
    public MetricValue value(DisparityMetric metric, String group) {
        return values.stream()
                .filter(each -> each.metric() == metric && each.group().equals(group))
                .map(DisparityValue::value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no %s of %s".formatted(metric, group)));
    }
}
