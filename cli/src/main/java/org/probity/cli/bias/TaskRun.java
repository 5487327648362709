package org.probity.cli.bias;

import java.io.IOException;
import java.util.Optional;
import org.probity.bias.AnalysisProblem;
import org.probity.bias.Reference;
import org.probity.bias.data.CsvTrouble;
import org.probity.bias.data.NormalCsv;
import org.probity.bias.engine.DuckDbCells;
import org.probity.bias.engine.Observer;
import org.probity.bias.task.TaskAnalysis;
import org.probity.bias.task.TaskData;
import org.probity.bias.task.TaskGrouping;
import org.probity.bias.task.TaskOutcome;
import org.probity.bias.task.TaskPlan;
import org.probity.bias.task.TaskReport;

/// Reads a dataset once and makes the report of a task.
final class TaskRun {

    private final FileDataset dataset;
    private final Observer observer;

    TaskRun(FileDataset dataset, Observer observer) {
        this.dataset = dataset;
        this.observer = observer;
    }

    TaskResult result(TaskPlan plan) throws IOException, BadInput {
        var data = new TaskData(
                new DuckDbCells(dataset.counted(), Dataset.LIMITS),
                dataset.csv().csv());
        TaskReport report = switch (TaskAnalysis.run(data, plan, observer)) {
            case TaskOutcome.Reported(var made) -> made;
            case TaskOutcome.Refused(var problem) -> throw refused(problem);
            case TaskOutcome.Stopped() -> throw BadInput.data("the analysis was stopped");
        };
        for (TaskGrouping grouping : report.groupings()) {
            requireGroups(grouping);
        }
        dataset.unchanged();
        return new TaskResult(dataset, data.reader(plan.question()), report);
    }

    private void requireGroups(TaskGrouping grouping) throws BadInput {
        boolean alone = grouping.grouping().attributes().size() == 1;
        if (alone && grouping.groups().isEmpty()) {
            throw complaint("column '%s' has no value in any row"
                    .formatted(grouping.grouping().key()));
        }
        if (alone
                && grouping.grouping().reference() instanceof Reference.Named(var name)
                && grouping.group(name).isEmpty()) {
            throw complaint("column '%s' has no row with the reference group '%s'"
                    .formatted(grouping.grouping().key(), name));
        }
    }

    // A file in another encoding fails in ways that name everything but the encoding.
    private BadInput refused(AnalysisProblem problem) throws IOException {
        Optional<NormalCsv.Fault> encoding = CsvTrouble.encoding(dataset.csv().csv());
        if (encoding.isPresent()) {
            return complaint(encoding.get().sentence());
        }
        return switch (problem.code()) {
            case COLUMN_NOT_FOUND ->
                complaint("the header (row 1) has no column '%s'; it has %s"
                        .formatted(problem.subject(), String.join(", ", dataset.header())));
            case COLUMN_TWICE -> complaint("the header (row 1) has the column '%s' twice".formatted(problem.subject()));
            case NO_VALUES, TOO_MANY_VALUES ->
                complaint(
                        problem.message().contains("'")
                                ? problem.message()
                                : "column '%s': %s".formatted(problem.subject(), problem.message()));
            default -> complaint(problem.message());
        };
    }

    private BadInput complaint(String what) {
        return BadInput.data("%s: %s".formatted(dataset.file(), what));
    }
}
