package org.probity.bias.multiclass;

import java.util.List;
import org.probity.bias.Grouping;

/// One attribute or intersection. `reference` is empty when there is none; rows without a value in one
/// of the attributes are in no group and in the figures for everybody.
public record MulticlassGrouping(
        Grouping grouping,
        String reference,
        List<MulticlassGroup> groups,
        long unknownRows,
        List<MulticlassSpread> spreads) {

    public MulticlassGrouping {
        groups = List.copyOf(groups);
        spreads = List.copyOf(spreads);
    }

    public MulticlassGroup group(String name) {
        return groups.stream()
                .filter(each -> each.group().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no group " + name));
    }

    public MulticlassSpread spread(MulticlassMetric metric) {
        return spreads.stream()
                .filter(each -> each.metric() == metric)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + metric));
    }
}
