package org.probity.bias.regression;

import java.util.List;

/// How far predicted numbers are off, for everybody and for every group.
///
/// Two analyses of the same rows and plan are equal in every field and in every order.
///
/// @param incomplete rows without a truth or without a prediction, which count nowhere else
public record RegressionReport(
        String engineVersion,
        RegressionPlan plan,
        long incomplete,
        RegressionGroup everybody,
        List<RegressionGrouping> groupings) {

    public RegressionReport {
        groupings = List.copyOf(groupings);
    }

    public RegressionGrouping grouping(String key) {
        return groupings.stream()
                .filter(each -> each.grouping().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the plan has no grouping " + key));
    }
}
