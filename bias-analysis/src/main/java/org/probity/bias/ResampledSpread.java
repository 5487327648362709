package org.probity.bias;

import java.util.Optional;
import org.probity.bias.statistics.Interval;

/// The limits of a [Spread] from resampled rows; absent where more than one in ten replicates had no value.
///
/// The distance of the extremes of noisy groups is larger in a resample than in truth, so its limits lie too high when
/// groups are small; the simultaneous limits in the spread do not have that fault and are the ones that criteria use.
///
/// @param replicates how many there were
/// @param undefined  how many of them had no value
public record ResampledSpread(
        Metric metric,
        Optional<Interval.Bounds> difference,
        Optional<Interval.Bounds> ratio,
        Optional<Interval.Bounds> toOverall,
        Optional<Interval.Bounds> ratioToOverall,
        int replicates,
        int undefined) {}
