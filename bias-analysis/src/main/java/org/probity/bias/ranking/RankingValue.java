package org.probity.bias.ranking;

import org.probity.bias.MetricValue;

/// A metric of a ranking with its value.
public record RankingValue(RankingMetric metric, MetricValue value) {}
