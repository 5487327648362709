package org.probity.bias.ranking;

import java.util.List;
import org.probity.bias.MetricValue;

/// Who stands where in a ranking. Two analyses of the same rows and plan are equal in every field and
/// in every order.
///
/// @param unranked rows without a score, which have no position
/// @param ties     rows whose score another row has too, so that the tie breaker put them where they
///                 are
/// @param quality  the NDCG of each top of the plan that is not longer than the ranking
public record RankingReport(
        String engineVersion,
        RankingPlan plan,
        long rows,
        long unranked,
        long ties,
        List<Quality> quality,
        List<RankingGrouping> groupings) {

    /// How good the order of the first rows is.
    public record Quality(int top, MetricValue ndcg) {}

    public RankingReport {
        quality = List.copyOf(quality);
        groupings = List.copyOf(groupings);
    }

    public RankingGrouping grouping(String key) {
        return groupings.stream()
                .filter(each -> each.grouping().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the plan has no grouping " + key));
    }
}
