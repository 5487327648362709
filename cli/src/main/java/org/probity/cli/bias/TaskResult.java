package org.probity.cli.bias;

import java.util.ArrayList;
import java.util.List;
import org.probity.bias.Verdict;
import org.probity.bias.task.TaskReport;
import org.probity.reports.bias.BiasAccount;
import org.probity.reports.bias.Makers;
import org.probity.reports.bias.Section;
import org.probity.reports.bias.TaskAccount;
import org.probity.reports.bias.TaskReportFile;
import org.probity.reports.bias.sections.TaskSections;

/// The report of a task with what it was made from.
///
/// @param reader who counted or read the rows
record TaskResult(Dataset dataset, String reader, TaskReport report) {

    /// The result as it is written down.
    byte[] record() {
        return TaskReportFile.bytes(new TaskAccount(
                new BiasAccount.Source(dataset.sha256(), dataset.bytes()), Makers.of(reader), report, sections()));
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>(TaskSections.of(report));
        if (!dataset.counted().remarks().isEmpty()) {
            sections.addFirst(new Section(
                    "reading", "How the file was read", dataset.counted().remarks(), List.of(), List.of()));
        }
        return sections;
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
