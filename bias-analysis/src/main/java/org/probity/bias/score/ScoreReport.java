package org.probity.bias.score;

import java.util.List;

/// What the scores of a dataset version are worth, for everybody and for every group.
///
/// Two analyses of the same cells and plan are equal in every field and in every order.
///
/// @param unscored rows without a score, which count nowhere else
public record ScoreReport(
        String engineVersion,
        ScorePlan plan,
        ScoreCells.Resolution resolution,
        long unscored,
        ScoreGroup everybody,
        List<ScoreGrouping> groupings) {

    public ScoreReport {
        groupings = List.copyOf(groupings);
    }

    public ScoreGrouping grouping(String key) {
        return groupings.stream()
                .filter(each -> each.grouping().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the plan has no grouping " + key));
    }
}
