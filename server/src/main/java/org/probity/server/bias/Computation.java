package org.probity.server.bias;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.AnalysisProblem;
import org.probity.bias.BiasAnalysis;
import org.probity.bias.BiasReport;
import org.probity.bias.ReportOutcome;
import org.probity.bias.engine.CellEngine;
import org.probity.bias.engine.CellOutcome;
import org.probity.bias.engine.DuckDbCells;
import org.probity.bias.engine.EngineLimits;
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

/// Makes a report and its record of a stored file; nothing here knows the database.
///
/// @param file   under its digest
/// @param digest SHA-256 in lower-case hex
/// @param baseline the approved version, if there is one
record Computation(Path file, String digest, AnalysisPlan plan, ExaminationPlan examination, Optional<Path> baseline) {

    /// What it ends with.
    sealed interface Outcome {

        /// @param record the report as programs and auditors read it
        @SuppressWarnings("MissingSummary")
        record Reported(BiasReport report, String record) implements Outcome {}

        /// A task other than decisions was answered; its record is all there is.
        record Answered(String record) implements Outcome {}

        record Refused(AnalysisProblem problem) implements Outcome {}

        /// The observer wanted no more of it.
        record Stopped() implements Outcome {}
    }

    Outcome run(Observer observer) throws IOException {
        return switch (engine().count(plan, observer)) {
            case CellOutcome.Refused(var problem) -> new Outcome.Refused(problem);
            case CellOutcome.Stopped() -> new Outcome.Stopped();
            case CellOutcome.Counted counted ->
                switch (BiasAnalysis.run(counted.cells(), plan)) {
                    case ReportOutcome.Refused<BiasReport>(var problem) -> new Outcome.Refused(problem);
                    case ReportOutcome.Completed<BiasReport>(var report) -> examined(counted, report, observer);
                };
        };
    }

    private CellEngine engine() {
        return new DuckDbCells(file, digest, EngineLimits.DEFAULT);
    }

    private Outcome examined(CellOutcome.Counted counted, BiasReport report, Observer observer) throws IOException {
        var materials = new Materials(report, counted.cells(), counted.scores(), Optional.of(file), baseline);
        return switch (Examination.run(examination, materials, observer)) {
            case ExaminationOutcome.Refused(var problem) -> new Outcome.Refused(problem);
            case ExaminationOutcome.Stopped() -> new Outcome.Stopped();
            case ExaminationOutcome.Examined(var findings) ->
                new Outcome.Reported(report, record(counted, report, findings));
        };
    }

    private String record(CellOutcome.Counted counted, BiasReport report, Findings findings) throws IOException {
        var account = new BiasAccount(
                new BiasAccount.Source(digest, Files.size(file)),
                Makers.of(engine().name()),
                PlanAccount.chosen(plan, examination),
                report,
                BiasAnalysis.withoutGroup(counted.cells(), plan),
                ExaminationSections.of(findings));
        return new String(BiasReportFile.bytes(account), StandardCharsets.UTF_8);
    }
}
