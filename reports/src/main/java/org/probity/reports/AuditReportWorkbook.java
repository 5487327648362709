package org.probity.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.probity.reports.layout.ReportTable;
import org.probity.reports.layout.ReportTable.Cell;
import org.probity.reports.layout.ReportTable.Column;
import org.probity.reports.layout.ReportTable.Count;
import org.probity.reports.layout.ReportTable.Digest;
import org.probity.reports.layout.ReportTable.Moment;
import org.probity.reports.layout.ReportTable.Words;
import org.probity.reports.layout.TableWorkbook;
import org.probity.reports.layout.Wording;

/// The audit report as a workbook: the same tables on named sheets, with real numbers and dates to reckon on with.
public final class AuditReportWorkbook {

    private AuditReportWorkbook() {}

    /// Renders the report; equal reports give equal bytes.
    ///
    /// @param recordDigest the SHA-256 of the record this report was made from
    public static byte[] render(AuditReport report, String recordDigest) {
        return TableWorkbook.bytes(
                AuditReportDocument.title(report), report.occasion().asOf(), tables(report, recordDigest));
    }

    private static List<ReportTable> tables(AuditReport report, String recordDigest) {
        return List.of(
                about(report, recordDigest),
                summary(report),
                RegistryTables.people(report),
                RegistryTables.rules(report),
                RegistryTables.obligations(report),
                RegistryTables.datasets(report),
                RegistryTables.columns(report.datasets()),
                RegistryTables.versions(report),
                AnalysisTables.criteria(report.versions()),
                AnalysisTables.groups(report.versions()),
                AnalysisTables.gaps(report.versions()),
                RegistryTables.decisions(report),
                RegistryTables.votes(report),
                MonitoringTables.deployments(report.deployments()),
                MonitoringTables.volumes(report.deployments()),
                MonitoringTables.drift(report.deployments()),
                MonitoringTables.gaps(report.deployments()),
                MonitoringTables.alerts(report.deployments()),
                RegistryTables.evidence(report),
                AnalysisTables.definitions(report.versions()),
                methods());
    }

    private static ReportTable about(AuditReport report, String recordDigest) {
        var system = report.system();
        var occasion = report.occasion();
        return new ReportTable(
                "Report",
                List.of(Column.of("What", 30), Column.of("Value", 70)),
                List.of(
                        List.of(new Words("System"), new Words(system.name())),
                        List.of(new Words("System id"), new Words(system.id())),
                        List.of(new Words("Project"), new Words(system.project())),
                        List.of(
                                new Words("Intended purpose"),
                                new Words(system.purpose().statement())),
                        List.of(
                                new Words("Who is affected"),
                                new Words(system.purpose().affectedPersons())),
                        List.of(
                                new Words("Known limits"),
                                new Words(system.purpose().knownLimits())),
                        List.of(new Words("Role of the organisation"), new Words(Wording.words(system.role()))),
                        List.of(new Words("AI Act tier"), new Words(tier(report))),
                        List.of(new Words("Approval"), new Words(Wording.words(system.approval()))),
                        List.of(new Words("As of (UTC)"), new Moment(occasion.asOf())),
                        List.of(new Words("Exported by"), new Words(occasion.exportedBy())),
                        List.of(new Words("Record SHA-256"), new Digest(recordDigest)),
                        List.of(new Words("Audit log entries"), new Count(occasion.logSize())),
                        List.of(new Words("Root of the audit log"), new Digest(occasion.logRoot())),
                        List.of(new Words("Checkpoint"), new Words(occasion.checkpoint()))),
                "");
    }

    private static String tier(AuditReport report) {
        return report.classification()
                .map(part -> RegistryTables.tiers(part.classification()))
                .orElse("not classified yet");
    }

    private static ReportTable summary(AuditReport report) {
        BoardSummary summary = BoardSummary.of(report);
        List<List<Cell>> rows = new ArrayList<>();
        summary.facts().forEach(fact -> rows.add(List.of(new Words(fact.name()), new Words(fact.value()))));
        summary.pillars()
                .forEach(pillar -> pillar.sentences()
                        .forEach(sentence -> rows.add(List.of(new Words(pillar.name()), new Words(sentence)))));
        summary.open().forEach(line -> rows.add(List.of(new Words("Still to be done"), new Words(line))));
        return new ReportTable("Summary", List.of(Column.of("About", 25), Column.of("In words", 75)), rows, "");
    }

    private static ReportTable methods() {
        Stream<List<Cell>> rows = MethodNotes.notes().stream().map(note -> List.of(new Words(note)));
        return new ReportTable("Methods", List.of(Column.of("How the numbers came about", 100)), rows.toList(), "");
    }
}
