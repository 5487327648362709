package org.probity.reports.bias.sections;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.probity.bias.MetricValue;
import org.probity.bias.task.Question;
import org.probity.bias.task.TaskGroup;
import org.probity.bias.task.TaskMetric;
import org.probity.bias.task.TaskReport;
import org.probity.reports.layout.ReportTable.Cell;
import org.probity.reports.layout.ReportTable.Measured;
import org.probity.reports.layout.Wording;

/// How the metrics of a report are shown: which ones first, and with how many decimals.
final class TaskFigures {

    private final TaskReport report;

    TaskFigures(TaskReport report) {
        this.report = report;
    }

    /// The one metric that a sentence speaks of.
    TaskMetric headline() {
        return headlines().getFirst();
    }

    /// The metrics that pictures are drawn of.
    List<TaskMetric> headlines() {
        List<String> ids = switch (report.plan().question()) {
            case Question.Classes _ -> List.of("accuracy", "macro_f1");
            case Question.Numbers _ -> List.of("mean_absolute_error", "mean_residual");
            case Question.Order _ -> List.of("exposure_to_population");
        };
        return ids.stream()
                .flatMap(id -> TaskMetric.named(id, report.plan().question()).stream())
                .toList();
    }

    Cell cell(TaskMetric metric, MetricValue value) {
        return new Measured(Figures.figure(value), decimals(metric));
    }

    String text(TaskMetric metric, MetricValue value) {
        return Wording.figure(Figures.figure(value), decimals(metric));
    }

    /// As many as the largest value of this metric needs; a salary has no ten-thousandths.
    int decimals(TaskMetric metric) {
        OptionalDouble largest = Stream.concat(
                        Stream.of(report.everybody()),
                        report.groupings().stream().flatMap(grouping -> grouping.groups().stream()))
                .map(group -> value(group, metric))
                .flatMapToDouble(OptionalDouble::stream)
                .max();
        return Wording.decimals(largest.orElse(0));
    }

    private static OptionalDouble value(TaskGroup group, TaskMetric metric) {
        return group.value(metric).filter(MetricValue.Defined.class::isInstance).stream()
                .mapToDouble(value -> Math.abs(((MetricValue.Defined) value).value()))
                .findFirst();
    }
}
