package org.probity.bias.task;

import java.util.List;
import org.probity.bias.Verdict;

/// What a model's answers do, for everybody and for every group.
///
/// Two analyses of the same rows and plan are equal in every field and in every order.
///
/// @param rows all rows of the data, whether they count or not
public record TaskReport(
        TaskPlan plan,
        long rows,
        TaskGroup everybody,
        List<TaskGrouping> groupings,
        TaskDetail detail,
        List<Judged> criteria,
        List<TaskRemark> remarks) {

    /// A criterion with what came out.
    public record Judged(TaskCriterion criterion, Verdict verdict) {}

    public TaskReport {
        groupings = List.copyOf(groupings);
        criteria = List.copyOf(criteria);
        remarks = List.copyOf(remarks);
    }
}
