package org.probity.bias.ranking;

import java.util.List;
import org.probity.bias.Grouping;

/// One attribute or intersection. Rows without a value in one of the attributes keep their positions
/// and are in no group.
public record RankingGrouping(Grouping grouping, List<RankedGroup> groups, long unknownRows) {

    public RankingGrouping {
        groups = List.copyOf(groups);
    }

    public RankedGroup group(String name) {
        return groups.stream()
                .filter(each -> each.group().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no group " + name));
    }
}
