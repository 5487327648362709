package org.probity.cli.bias;

import java.util.List;
import org.probity.bias.Verdict;
import org.probity.bias.task.TaskReport;
import org.probity.reports.bias.Makers;
import org.probity.reports.bias.TaskAccount;
import org.probity.reports.bias.TaskReportFile;
import org.probity.reports.bias.sections.TaskSections;

/// The report of a task with what it was made from.
///
/// @param reader who counted or read the rows
record TaskResult(FileDataset dataset, String reader, TaskReport report) {

    /// The result as it is written down.
    byte[] record() {
        return TaskReportFile.bytes(new TaskAccount(
                dataset.source(), Makers.of(reader), report, TaskSections.of(dataset.remarks(), report)));
    }

    /// One broken criterion outweighs open ones; a criterion on a value that does not exist is open.
    BiasExit exit() {
        List<Verdict> verdicts =
                report.criteria().stream().map(TaskReport.Judged::verdict).toList();
        if (verdicts.stream().anyMatch(Verdict.NotMet.class::isInstance)) {
            return BiasExit.SOME_NOT_MET;
        }
        return verdicts.stream().allMatch(Verdict.Met.class::isInstance) ? BiasExit.ALL_MET : BiasExit.INCONCLUSIVE;
    }
}
