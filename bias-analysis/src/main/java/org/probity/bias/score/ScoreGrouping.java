package org.probity.bias.score;

import java.util.List;
import org.probity.bias.Grouping;

/// One attribute or intersection: its groups, and each of the others against the reference.
///
/// `reference` is empty when there is none. Rows without a value in one of the attributes are in no
/// group and in the figures for everybody.
public record ScoreGrouping(
        Grouping grouping, String reference, List<ScoreGroup> groups, long unknownRows, List<ScoreGap> gaps) {

    public ScoreGrouping {
        groups = List.copyOf(groups);
        gaps = List.copyOf(gaps);
    }

    public ScoreGroup group(String name) {
        return groups.stream()
                .filter(each -> each.group().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no group " + name));
    }

    public ScoreGap gap(String name) {
        return gaps.stream()
                .filter(each -> each.group().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no gap of group " + name));
    }
}
