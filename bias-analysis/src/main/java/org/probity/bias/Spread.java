package org.probity.bias;

/// The distance between the highest and the lowest eligible group in one rate: highest minus lowest, lowest over
/// highest.
///
/// `compared` of `eligible` groups had a value. The observed distance of many noisy groups is larger than the true
/// one; the interval allows for that by covering all pairs at once.
public record Spread(
        Metric metric,
        String highest,
        String lowest,
        MetricValue difference,
        MetricValue ratio,
        int compared,
        int eligible) {}
