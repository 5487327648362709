package org.probity.server.bias;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.AnalysisProblem;
import org.probity.bias.BiasAnalysis;
import org.probity.bias.BiasReport;
import org.probity.bias.ReportOutcome;
import org.probity.bias.engine.CellOutcome;
import org.probity.bias.engine.Observer;
import org.probity.bias.examination.Examination;
import org.probity.bias.examination.ExaminationOutcome;
import org.probity.bias.examination.ExaminationPlan;
import org.probity.bias.examination.Findings;
import org.probity.bias.examination.Materials;
import org.probity.reports.bias.BiasAccount;
import org.probity.reports.bias.BiasReportFile;
import org.probity.reports.bias.Makers;
import org.probity.reports.bias.PlanAccount;
import org.probity.reports.bias.sections.ExaminationSections;

/// Makes a report and its record of rows, wherever they lie; nothing here knows the server's own database.
///
/// @param baseline the approved version, if there is one
record Computation(RowSource rows, AnalysisPlan plan, ExaminationPlan examination, Optional<Path> baseline) {

    /// What it ends with.
    sealed interface Outcome {

        /// @param record the report as programs and auditors read it
        @SuppressWarnings("MissingSummary")
        record Reported(BiasReport report, String record) implements Outcome {}

        /// A task other than decisions was answered; its record is all there is.
        ///
        /// @param dataset the digest of what was read
        record Answered(String record, String dataset) implements Outcome {}

        record Refused(AnalysisProblem problem) implements Outcome {}

        /// The observer wanted no more of it.
        record Stopped() implements Outcome {}
    }

    Outcome run(Observer observer) throws IOException {
        return switch (rows.engine().count(plan, observer)) {
            case CellOutcome.Refused(var problem) -> new Outcome.Refused(problem);
            case CellOutcome.Stopped() -> new Outcome.Stopped();
            case CellOutcome.Counted counted ->
                switch (BiasAnalysis.run(counted.cells(), plan)) {
                    case ReportOutcome.Refused<BiasReport>(var problem) -> new Outcome.Refused(problem);
                    case ReportOutcome.Completed<BiasReport>(var report) -> examined(counted, report, observer);
                };
        };
    }

    private Outcome examined(CellOutcome.Counted counted, BiasReport report, Observer observer) throws IOException {
        var materials = new Materials(report, counted.cells(), counted.scores(), rows.rows(), baseline);
        return switch (Examination.run(examination, materials, observer)) {
            case ExaminationOutcome.Refused(var problem) -> new Outcome.Refused(problem);
            case ExaminationOutcome.Stopped() -> new Outcome.Stopped();
            case ExaminationOutcome.Examined(var findings) ->
                new Outcome.Reported(report, record(counted, report, findings));
        };
    }

    private String record(CellOutcome.Counted counted, BiasReport report, Findings findings) {
        var account = new BiasAccount(
                rows.source(report.datasetDigest()),
                Makers.of(rows.engine().name()),
                PlanAccount.chosen(plan, examination),
                report,
                BiasAnalysis.withoutGroup(counted.cells(), plan),
                ExaminationSections.of(rows.reading(), findings));
        return new String(BiasReportFile.bytes(account), StandardCharsets.UTF_8);
    }
}
