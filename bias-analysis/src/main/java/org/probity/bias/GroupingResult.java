package org.probity.bias;

import java.util.List;
import java.util.Optional;

/// One attribute or intersection: its groups, each against the reference, and the groups farthest apart.
///
/// `reference` is empty when there is none. `unknown` holds the rows without a value in one of the attributes; they
/// are in no group and in the overall figures.
public record GroupingResult(
        Grouping grouping,
        String reference,
        List<GroupResult> groups,
        Amounts unknown,
        List<RateComparison> comparisons,
        List<Disparity> disparities,
        List<FourFifthsResult> fourFifths,
        List<Spread> spreads,
        List<Disparity> worst,
        List<GroupPower> powers,
        List<ResampledSpread> resampled) {

    /// The four-fifths rule for one group.
    public record FourFifthsResult(String group, FourFifths verdict) {}

    public GroupingResult {
        groups = List.copyOf(groups);
        comparisons = List.copyOf(comparisons);
        disparities = List.copyOf(disparities);
        fourFifths = List.copyOf(fourFifths);
        spreads = List.copyOf(spreads);
        worst = List.copyOf(worst);
        powers = List.copyOf(powers);
        resampled = List.copyOf(resampled);
    }

    public long unknownRows() {
        return unknown.counts().rows();
    }

    public Optional<GroupResult> group(String name) {
        return groups.stream().filter(each -> each.group().equals(name)).findFirst();
    }

    /// A between-group metric of a group against the reference; empty for the reference itself.
    public Optional<Disparity> disparity(Metric metric, String group) {
        return disparities.stream()
                .filter(each -> each.metric() == metric && each.group().equals(group))
                .findFirst();
    }

    public Optional<RateComparison> comparison(Metric metric, String group) {
        return comparisons.stream()
                .filter(each -> each.metric() == metric && each.group().equals(group))
                .findFirst();
    }

    public Optional<FourFifths> fourFifths(String group) {
        return fourFifths.stream()
                .filter(each -> each.group().equals(group))
                .map(FourFifthsResult::verdict)
                .findFirst();
    }

    /// The largest gap between eligible groups in a rate, or in a between-group metric.
    public MetricValue worstGap(Metric metric) {
        for (Disparity each : worst) {
            if (each.metric() == metric) {
                return each.value();
            }
        }
        for (Spread each : spreads) {
            if (each.metric() == metric) {
                return each.difference();
            }
        }
        throw new IllegalArgumentException("no gap is computed for " + metric);
    }
}
