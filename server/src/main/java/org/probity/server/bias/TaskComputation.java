package org.probity.server.bias;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.probity.bias.engine.Observer;
import org.probity.bias.task.TaskAnalysis;
import org.probity.bias.task.TaskData;
import org.probity.bias.task.TaskOutcome;
import org.probity.bias.task.TaskPlan;
import org.probity.reports.bias.Makers;
import org.probity.reports.bias.TaskAccount;
import org.probity.reports.bias.TaskReportFile;
import org.probity.reports.bias.sections.TaskSections;

/// Makes the record of a task other than decisions of a stored file; nothing here knows the database.
///
/// @param rows as they are read
record TaskComputation(RowSource.StoredFile rows, TaskPlan plan) {

    Computation.Outcome run(Observer observer) throws IOException {
        var data = new TaskData(rows.duckDb(), rows.csv());
        return switch (TaskAnalysis.run(data, plan, observer)) {
            case TaskOutcome.Refused(var problem) -> new Computation.Outcome.Refused(problem);
            case TaskOutcome.Stopped() -> new Computation.Outcome.Stopped();
            case TaskOutcome.Reported(var report) -> {
                var account = new TaskAccount(
                        rows.source(),
                        Makers.of(data.reader(plan.question())),
                        report,
                        TaskSections.of(rows.reading(), report));
                yield new Computation.Outcome.Answered(
                        new String(TaskReportFile.bytes(account), StandardCharsets.UTF_8),
                        rows.source().sha256());
            }
        };
    }
}
