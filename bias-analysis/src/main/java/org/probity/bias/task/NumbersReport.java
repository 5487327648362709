package org.probity.bias.task;

import java.util.ArrayList;
import java.util.List;
import org.probity.bias.regression.RegressionGroup;
import org.probity.bias.regression.RegressionGrouping;
import org.probity.bias.regression.RegressionReport;

/// Brings a report on predicted numbers into the form of all tasks.
final class NumbersReport {

    private final TaskPlan plan;
    private final RegressionReport numbers;

    NumbersReport(TaskPlan plan, RegressionReport numbers) {
        this.plan = plan;
        this.numbers = numbers;
    }

    TaskReport report() {
        TaskGroup everybody = group(numbers.everybody());
        List<TaskGrouping> groupings =
                numbers.groupings().stream().map(NumbersReport::grouping).toList();
        var judge = new TaskJudge(everybody, groupings);
        return new TaskReport(
                plan,
                numbers.everybody().rows() + numbers.incomplete(),
                everybody,
                groupings,
                new TaskDetail.Numbers(numbers),
                plan.criteria().stream().map(judge::judge).toList(),
                remarks(groupings));
    }

    private static TaskGroup group(RegressionGroup group) {
        return new TaskGroup(
                group.group(),
                group.eligible(),
                group.rows(),
                group.values().stream()
                        .map(each -> new TaskGroup.Value(TaskMetric.of(each.metric()), each.value()))
                        .toList());
    }

    private static TaskGrouping grouping(RegressionGrouping grouping) {
        return new TaskGrouping(
                grouping.grouping(),
                "",
                grouping.groups().stream().map(NumbersReport::group).toList(),
                grouping.unknownRows(),
                grouping.spreads().stream()
                        .map(each -> new TaskGrouping.Gap(
                                TaskMetric.of(each.metric()),
                                each.highest(),
                                each.lowest(),
                                each.difference(),
                                each.compared(),
                                each.eligible()))
                        .toList());
    }

    private List<TaskRemark> remarks(List<TaskGrouping> groupings) {
        List<TaskRemark> all = new ArrayList<>();
        if (numbers.incomplete() > 0) {
            all.add(new TaskRemark(TaskRemark.Code.ROWS_INCOMPLETE, "", numbers.incomplete()));
        }
        all.addAll(TaskAnalysis.remarks(groupings));
        for (RegressionGrouping each : numbers.groupings()) {
            long eligible =
                    each.groups().stream().filter(RegressionGroup::eligible).count();
            if (eligible > 1 && each.pairs().isEmpty()) {
                all.add(new TaskRemark(
                        TaskRemark.Code.PAIRS_LEFT_OUT,
                        each.grouping().key(),
                        each.groups().stream().mapToLong(RegressionGroup::rows).sum()));
            }
        }
        return all;
    }
}
