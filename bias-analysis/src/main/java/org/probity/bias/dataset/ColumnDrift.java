package org.probity.bias.dataset;

import java.util.List;
import org.probity.bias.MetricValue;

/// How one column changed between two versions of a dataset, the size of the change before its
/// significance.
///
/// A missing value counts as a value; numbers of many values are counted in the tenths of the earlier
/// version.
///
/// @param variation total variation: half the sum of absolute differences of shares, from 0 to 1
/// @param stability population stability index: the sum of (q - p)·ln(q/p) over values, half a row
///     added to each count so that a new value does not make it infinite
/// @param distance of numbers: the largest gap between the two distributions (Kolmogorov and Smirnov)
/// @param distanceP its asymptotic p-value
/// @param missingChange the rate of missing values now minus before, with Newcombe's limits
/// @param homogeneity Pearson's test that both versions come from one distribution
public record ColumnDrift(
        String column,
        MetricValue variation,
        MetricValue stability,
        MetricValue distance,
        MetricValue distanceP,
        MetricValue missingChange,
        TestResult homogeneity,
        List<String> appeared,
        List<String> vanished) {

    public ColumnDrift {
        appeared = List.copyOf(appeared);
        vanished = List.copyOf(vanished);
    }
}
