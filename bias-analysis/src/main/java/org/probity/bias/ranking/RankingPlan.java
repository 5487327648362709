package org.probity.bias.ranking;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.probity.bias.GroupRules;
import org.probity.bias.Grouping;

/// Which column orders the rows, and whom to look for at the top.
///
/// Rows are ordered by score, the highest first; equal scores by the tie breaker, the lowest first, or
/// by their order in the file where there is none. Groups are compared with their share of all rows, so
/// the reference of a grouping is not used.
///
/// @param tieBreaker for example a row number
/// @param relevance  how good a row is, from 0 on
/// @param tops       the lengths of the tops of the ranking that are looked at
public record RankingPlan(
        String score,
        Optional<String> tieBreaker,
        Optional<String> relevance,
        List<Grouping> groupings,
        List<Integer> tops,
        GroupRules groupRules) {

    public static final List<Integer> USUAL_TOPS = List.of(10, 50, 100, 500);

    public RankingPlan {
        groupings = List.copyOf(groupings);
        tops = tops.stream().distinct().sorted().toList();
        if (score.isBlank()) {
            throw new IllegalArgumentException("a score column is needed");
        }
        if (tops.stream().anyMatch(top -> top < 1)) {
            throw new IllegalArgumentException("a top has at least one row: " + tops);
        }
        Set<String> keys = new HashSet<>();
        for (Grouping grouping : groupings) {
            if (!keys.add(grouping.key())) {
                throw new IllegalArgumentException("grouping %s occurs twice".formatted(grouping.key()));
            }
        }
    }

    public static RankingPlan of(String score, Grouping... groupings) {
        return new RankingPlan(
                score, Optional.empty(), Optional.empty(), List.of(groupings), USUAL_TOPS, GroupRules.DEFAULT);
    }

    public RankingPlan breakingTiesBy(String column) {
        return new RankingPlan(score, Optional.of(column), relevance, groupings, tops, groupRules);
    }

    public RankingPlan judgedBy(String column) {
        return new RankingPlan(score, tieBreaker, Optional.of(column), groupings, tops, groupRules);
    }

    public RankingPlan withTops(List<Integer> lengths) {
        return new RankingPlan(score, tieBreaker, relevance, groupings, lengths, groupRules);
    }

    public RankingPlan withGroupRules(GroupRules rules) {
        return new RankingPlan(score, tieBreaker, relevance, groupings, tops, rules);
    }
}
