package org.probity.bias.ranking;

import java.util.List;
import org.probity.bias.MetricValue;

/// A group in a ranking.
///
/// @param exposureByChance two-sided p-value of the group's mean exposure, if positions had been dealt
///                         without regard to group (normal approximation); 1 where they could not have
///                         been dealt otherwise
public record RankedGroup(
        String group,
        boolean eligible,
        long rows,
        List<RankingValue> values,
        List<GroupAtTop> tops,
        double exposureByChance) {

    public RankedGroup {
        values = List.copyOf(values);
        tops = List.copyOf(tops);
    }

    public MetricValue value(RankingMetric metric) {
        return values.stream()
                .filter(each -> each.metric() == metric)
                .map(RankingValue::value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(metric + " does not describe a group"));
    }

    public GroupAtTop top(int length) {
        return tops.stream()
                .filter(each -> each.top() == length)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no top of " + length));
    }
}
