package org.probity.bias.individual;

import java.util.List;
import org.probity.bias.MetricValue;

/// How unequally benefits are shared: among all persons, within each group, and between the groups
/// alone.
public record InequalityReport(List<InequalityValue> everybody, List<GroupingInequality> groupings) {

    /// The indices within one group.
    public record GroupInequality(String group, boolean eligible, long rows, List<InequalityValue> values) {

        public GroupInequality {
            values = List.copyOf(values);
        }
    }

    /// One grouping.
    ///
    /// @param all     over the rows that have a group; entropy and Theil index are the sum of a part
    ///                within the groups and the part between them
    /// @param between with every benefit replaced by the mean benefit of its group
    public record GroupingInequality(
            String grouping, List<InequalityValue> all, List<InequalityValue> between, List<GroupInequality> groups) {

        public GroupingInequality {
            all = List.copyOf(all);
            between = List.copyOf(between);
            groups = List.copyOf(groups);
        }
    }

    public InequalityReport {
        everybody = List.copyOf(everybody);
        groupings = List.copyOf(groupings);
    }

    public GroupingInequality grouping(String key) {
        return groupings.stream()
                .filter(each -> each.grouping().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the report has no grouping " + key));
    }

    /// One of a list of values.
    public static MetricValue value(List<InequalityValue> values, InequalityMetric metric) {
        return values.stream()
                .filter(each -> each.metric() == metric)
                .map(InequalityValue::value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + metric));
    }
}
