package org.probity.bias.task;

import java.util.List;
import java.util.Optional;
import org.probity.bias.Grouping;
import org.probity.bias.MetricValue;

/// One attribute or intersection with its groups and those farthest apart.
///
/// @param reference   the group that others are compared with; empty where all are compared with each other, or with
///                    their share of the rows, or where none is large enough
/// @param unknownRows rows without a value in one of the attributes, which are in no group
public record TaskGrouping(
        Grouping grouping, String reference, List<TaskGroup> groups, long unknownRows, List<Gap> gaps) {

    /// The highest minus the lowest value among groups that are large enough.
    public record Gap(
            TaskMetric metric, String highest, String lowest, MetricValue difference, int compared, int eligible) {}

    public TaskGrouping {
        groups = List.copyOf(groups);
        gaps = List.copyOf(gaps);
    }

    public Optional<TaskGroup> group(String name) {
        return groups.stream().filter(each -> each.group().equals(name)).findFirst();
    }

    public Optional<Gap> gap(TaskMetric metric) {
        return gaps.stream()
                .filter(each -> each.metric().id().equals(metric.id()))
                .findFirst();
    }
}
