package org.probity.bias.subgroup;

import org.probity.bias.MetricValue;

/// A rule with its rate, the rate of everybody else, and how likely a gap of this size is by chance.
///
/// @param difference the rate inside minus the rate outside, with Newcombe's limits for this rule alone
/// @param statistic the likelihood ratio g, by which rules are ordered
/// @param p adjusted for all rules that were looked at
public record FoundSubgroup(
        Rule rule,
        long rows,
        long hits,
        long restRows,
        long restHits,
        MetricValue difference,
        double statistic,
        double p,
        Standing standing) {

    public FoundSubgroup {
        if (rows <= 0 || restRows <= 0 || hits < 0 || hits > rows || restHits < 0 || restHits > restRows) {
            throw new IllegalArgumentException(
                    "%s: %d of %d against %d of %d".formatted(rule.text(), hits, rows, restHits, restRows));
        }
    }

    public double rate() {
        return (double) hits / rows;
    }

    public double restRate() {
        return (double) restHits / restRows;
    }
}
