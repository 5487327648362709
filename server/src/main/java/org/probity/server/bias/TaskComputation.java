package org.probity.server.bias;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.probity.bias.engine.DuckDbCells;
import org.probity.bias.engine.EngineLimits;
import org.probity.bias.engine.Observer;
import org.probity.bias.task.TaskAnalysis;
import org.probity.bias.task.TaskData;
import org.probity.bias.task.TaskOutcome;
import org.probity.bias.task.TaskPlan;
import org.probity.reports.bias.BiasAccount;
import org.probity.reports.bias.Makers;
import org.probity.reports.bias.TaskAccount;
import org.probity.reports.bias.TaskReportFile;
import org.probity.reports.bias.sections.TaskSections;

/// Makes the record of a task other than decisions of a stored file; nothing here knows the database.
///
/// @param file   under its digest
/// @param digest SHA-256 in lower-case hex
record TaskComputation(Path file, String digest, TaskPlan plan) {

    Computation.Outcome run(Observer observer) throws IOException {
        var data = new TaskData(new DuckDbCells(file, digest, EngineLimits.DEFAULT), file);
        return switch (TaskAnalysis.run(data, plan, observer)) {
            case TaskOutcome.Refused(var problem) -> new Computation.Outcome.Refused(problem);
            case TaskOutcome.Stopped() -> new Computation.Outcome.Stopped();
            case TaskOutcome.Reported(var report) -> {
                var account = new TaskAccount(
                        new BiasAccount.Source(digest, Files.size(file)),
                        Makers.of(data.reader(plan.question())),
                        report,
                        TaskSections.of(report));
                yield new Computation.Outcome.Answered(
                        new String(TaskReportFile.bytes(account), StandardCharsets.UTF_8));
            }
        };
    }
}
