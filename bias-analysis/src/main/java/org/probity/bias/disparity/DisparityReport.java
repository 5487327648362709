package org.probity.bias.disparity;

import java.util.List;

/// The further gaps of every grouping of a bias report.
public record DisparityReport(List<GroupingDisparity> groupings) {

    public DisparityReport {
        groupings = List.copyOf(groupings);
    }

    public GroupingDisparity grouping(String key) {
        return groupings.stream()
                .filter(each -> each.grouping().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the report has no grouping " + key));
    }
}
