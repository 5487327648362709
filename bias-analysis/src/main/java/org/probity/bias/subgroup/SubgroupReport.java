package org.probity.bias.subgroup;

import java.util.List;

/// What an exhaustive search over small combinations of attributes found.
///
/// @param rows the rows that the rate is asked of
/// @param outside the rows that it is not asked of
/// @param rules how many rules have enough rows, all of which were compared
/// @param more the set of values whose rate is most above that of everybody, less the one most below
public record SubgroupReport(
        ScanPlan plan,
        long rows,
        long hits,
        long outside,
        long rules,
        Limits limits,
        List<FoundSubgroup> found,
        ScoredSubset more,
        ScoredSubset less) {

    /// The family-wise limits of the statistic, and how many of all rules lie beyond them.
    public record Limits(double at95, double at99, long beyond95, long beyond99) {}

    public SubgroupReport {
        found = List.copyOf(found);
    }
}
