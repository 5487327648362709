package org.probity.bias.score;

import org.probity.bias.statistics.Interval;

/// Rows whose scores lie in (low, high], what the scores say of them, and what is true of them.
///
/// @param limits of the share of positives
public record CalibrationBin(
        double low, double high, long rows, double meanScore, double sharePositive, Interval.Bounds limits) {}
