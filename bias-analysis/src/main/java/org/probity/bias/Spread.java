package org.probity.bias;

/// The distance between the highest and the lowest eligible group in one rate: highest minus lowest, lowest over
/// highest.
///
/// `toOverall` is the largest distance of an eligible group from everybody, `ratioToOverall` the smallest of the ratios
/// between a group and everybody, taken the way round that is below one. Everybody contains the group, so these two
/// have no interval in closed form.
///
/// `compared` of `eligible` groups had a value. The observed distance of many noisy groups is larger than the true
/// one; the interval allows for that by covering all pairs at once.
public record Spread(
        Metric metric,
        String highest,
        String lowest,
        MetricValue difference,
        MetricValue ratio,
        MetricValue toOverall,
        MetricValue ratioToOverall,
        int compared,
        int eligible) {}
