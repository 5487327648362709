package org.probity.bias.task;

import java.util.ArrayList;
import java.util.List;
import org.probity.bias.Cells;
import org.probity.bias.multiclass.MulticlassGroup;
import org.probity.bias.multiclass.MulticlassGrouping;
import org.probity.bias.multiclass.MulticlassReport;

/// Brings a report on classes into the form of all tasks.
final class ClassesReport {

    private final TaskPlan plan;
    private final MulticlassReport classes;
    private final Cells cells;

    ClassesReport(TaskPlan plan, MulticlassReport classes, Cells cells) {
        this.plan = plan;
        this.classes = classes;
        this.cells = cells;
    }

    TaskReport report() {
        TaskGroup everybody = group(classes.everybody());
        List<TaskGrouping> groupings =
                classes.groupings().stream().map(ClassesReport::grouping).toList();
        var judge = new TaskJudge(everybody, groupings);
        return new TaskReport(
                plan,
                cells.rows(),
                everybody,
                groupings,
                new TaskDetail.Classes(classes),
                plan.criteria().stream().map(judge::judge).toList(),
                remarks(groupings));
    }

    private static TaskGroup group(MulticlassGroup group) {
        return new TaskGroup(
                group.group(),
                group.eligible(),
                group.rows(),
                group.values().stream()
                        .map(each -> new TaskGroup.Value(TaskMetric.of(each.metric()), each.value()))
                        .toList());
    }

    private static TaskGrouping grouping(MulticlassGrouping grouping) {
        return new TaskGrouping(
                grouping.grouping(),
                grouping.reference(),
                grouping.groups().stream().map(ClassesReport::group).toList(),
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
        long incomplete =
                classes.everybody().rows() - classes.everybody().matrix().rows();
        if (incomplete > 0) {
            all.add(new TaskRemark(TaskRemark.Code.ROWS_INCOMPLETE, "", incomplete));
        }
        all.addAll(TaskAnalysis.remarks(groupings));
        return all;
    }
}
