package org.probity.bias.ranking;

import org.probity.bias.MetricValue;

/// A group in the first rows of a ranking.
///
/// @param top     how many rows that are
/// @param atMost  the chance of so few or fewer, if rows had been drawn without regard to group
/// @param atLeast the chance of so many or more
public record GroupAtTop(int top, long rows, MetricValue share, MetricValue lift, double atMost, double atLeast) {}
