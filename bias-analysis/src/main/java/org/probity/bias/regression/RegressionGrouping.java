package org.probity.bias.regression;

import java.util.List;
import org.probity.bias.Grouping;

/// One attribute or intersection: its groups, the farthest apart of them, and all pairs of eligible
/// ones.
///
/// Rows without a value in one of the attributes are in no group and in the figures for everybody.
/// Beyond 40 eligible groups there are no pairs.
public record RegressionGrouping(
        Grouping grouping,
        List<RegressionGroup> groups,
        long unknownRows,
        List<RegressionSpread> spreads,
        List<RegressionPair> pairs) {

    public RegressionGrouping {
        groups = List.copyOf(groups);
        spreads = List.copyOf(spreads);
        pairs = List.copyOf(pairs);
    }

    public RegressionGroup group(String name) {
        return groups.stream()
                .filter(each -> each.group().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no group " + name));
    }

    public RegressionSpread spread(RegressionMetric metric) {
        return spreads.stream()
                .filter(each -> each.metric() == metric)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + metric));
    }

    public RegressionPair pair(String first, String second) {
        return pairs.stream()
                .filter(each -> each.first().equals(first) && each.second().equals(second))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no pair %s, %s".formatted(first, second)));
    }
}
