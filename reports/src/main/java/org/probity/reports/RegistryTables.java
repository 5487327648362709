package org.probity.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.probity.aiact.ApplicationDate;
import org.probity.aiact.Classification;
import org.probity.aiact.FiredRule;
import org.probity.aiact.Obligation;
import org.probity.bias.data.DatasetProfile.ColumnProfile;
import org.probity.reports.DecisionPart.VoteLine;
import org.probity.reports.layout.ReportTable;
import org.probity.reports.layout.ReportTable.Cell;
import org.probity.reports.layout.ReportTable.Column;
import org.probity.reports.layout.ReportTable.Count;
import org.probity.reports.layout.ReportTable.Day;
import org.probity.reports.layout.ReportTable.Digest;
import org.probity.reports.layout.ReportTable.Moment;
import org.probity.reports.layout.ReportTable.Words;
import org.probity.reports.layout.Wording;

/// What the registry knows as tables: people, law, data, versions, decisions and the evidence behind them.
final class RegistryTables {

    private RegistryTables() {}

    static ReportTable people(AuditReport report) {
        return new ReportTable(
                "People",
                List.of(Column.of("Duty", 40), Column.of("Person", 60)),
                report.system().people().stream()
                        .map(duty -> List.<Cell>of(new Words(duty.duty()), new Words(duty.person())))
                        .toList(),
                "Nobody has a duty for this system yet.");
    }

    static ReportTable rules(AuditReport report) {
        return new ReportTable(
                "AI Act rules",
                List.of(Column.of("Provision", 22), Column.of("Leads to", 18), Column.of("Because", 60)),
                report.classification().stream()
                        .flatMap(part -> part.classification().firedRules().stream())
                        .map(RegistryTables::rule)
                        .toList(),
                report.classification().isEmpty() ? "Not classified yet." : "No rule of the act has applied.");
    }

    private static List<Cell> rule(FiredRule rule) {
        String tiers = rule.tiers().stream().map(Wording::tier).collect(Collectors.joining(", "));
        return List.of(new Words(rule.article()), new Words(tiers), new Words(rule.sentence()));
    }

    static ReportTable obligations(AuditReport report) {
        return new ReportTable(
                "Obligations",
                List.of(
                        Column.of("Obligation", 46),
                        Column.of("Article", 20),
                        Column.of("Role", 18),
                        Column.of("Applies from", 16)),
                report.classification().stream()
                        .flatMap(part -> part.classification().obligations().stream())
                        .map(RegistryTables::obligation)
                        .toList(),
                report.classification().isEmpty() ? "Not classified yet." : "No obligation follows.");
    }

    private static List<Cell> obligation(Obligation duty) {
        List<LocalDate> days =
                duty.dates().stream().map(ApplicationDate::bitesFrom).distinct().toList();
        Cell from = days.size() == 1
                ? new Day(days.getFirst())
                : new Words(days.stream().map(Wording::day).collect(Collectors.joining(", ")));
        return List.of(
                new Words(duty.title()), new Words(duty.article()), new Words(String.join(", ", duty.roles())), from);
    }

    /// The tiers that are certain, or those still possible, in words.
    static String tiers(Classification classification) {
        return classification.determined()
                ? classification.tiers().stream().map(Wording::tier).collect(Collectors.joining(" and "))
                : "not determined; still possible: "
                        + classification.outcome().possibleTierSets().stream()
                                .flatMap(List::stream)
                                .distinct()
                                .map(Wording::tier)
                                .collect(Collectors.joining(", "));
    }

    static ReportTable datasets(AuditReport report) {
        return new ReportTable(
                "Data",
                List.of(
                        Column.of("Dataset", 16),
                        Column.of("File", 14),
                        Column.of("Rows", 8),
                        Column.of("Columns", 9),
                        Column.of("Source", 19),
                        Column.of("Collected by", 19),
                        Column.of("Licence", 13),
                        Column.of("Personal data", 14),
                        Column.of("SHA-256", 18)),
                report.datasets().stream().map(RegistryTables::dataset).toList(),
                "No data yet: no model version of this system names a dataset.");
    }

    private static List<Cell> dataset(DatasetPart part) {
        return List.of(
                new Words(part.title()),
                new Words(part.file().fileName()),
                new Count(part.file().rows()),
                new Count(part.file().columns()),
                new Words(part.provenance().source()),
                new Words(part.provenance().collectionMethod()),
                new Words(part.provenance().licence()),
                new Words(Wording.words(part.provenance().personalData())),
                new Digest(part.file().digest()));
    }

    static ReportTable columns(DatasetPart part) {
        return columns(List.of(part));
    }

    static ReportTable columns(List<DatasetPart> parts) {
        return new ReportTable(
                "Columns",
                List.of(
                        Column.of("Dataset", 24),
                        Column.of("Column", 30),
                        Column.of("Type", 14),
                        Column.of("Missing", 14),
                        Column.of("Distinct values", 18)),
                parts.stream()
                        .flatMap(part -> part.columns().stream().map(column -> column(part, column)))
                        .toList(),
                "No data yet.");
    }

    private static List<Cell> column(DatasetPart part, ColumnProfile column) {
        Cell distinct =
                column.distinctAtLeast() ? new Words("at least " + column.distinct()) : new Count(column.distinct());
        return List.of(
                new Words(part.title()),
                new Words(column.name()),
                new Words(Wording.words(column.type())),
                new Count(column.missing()),
                distinct);
    }

    static ReportTable versions(AuditReport report) {
        return new ReportTable(
                "Model versions",
                List.of(
                        Column.of("Version", 15),
                        Column.of("Known limitations", 27),
                        Column.of("Trained on", 14),
                        Column.of("Evaluated on", 14),
                        Column.of("Registered by", 13),
                        Column.of("Registered", 14),
                        Column.of("Artifact SHA-256", 18)),
                report.versions().stream().map(RegistryTables::version).toList(),
                "No model version is registered yet.");
    }

    private static List<Cell> version(VersionPart part) {
        return List.of(
                new Words(part.title()),
                new Words(part.limitations()),
                new Words(part.trainingData()),
                new Words(part.evaluationData()),
                new Words(part.registeredBy()),
                new Moment(part.registeredAt()),
                new Digest(part.artifactDigest()));
    }

    static ReportTable decisions(AuditReport report) {
        return new ReportTable(
                "Decisions",
                List.of(
                        Column.of("Version", 18),
                        Column.of("State", 12),
                        Column.of("Requested by", 17),
                        Column.of("Requested", 16),
                        Column.of("Decided", 16),
                        Column.of("Dossier SHA-256", 21)),
                report.decisions().stream().map(RegistryTables::decision).toList(),
                "No approval has been requested yet.");
    }

    private static List<Cell> decision(DecisionPart part) {
        return List.of(
                new Words(part.version()),
                new Words(Wording.words(part.state())),
                new Words(part.requestedBy()),
                new Moment(part.requestedAt()),
                part.decidedAt().<Cell>map(Moment::new).orElseGet(() -> new Words("not yet")),
                new Digest(part.dossierDigest()));
    }

    static ReportTable votes(AuditReport report) {
        return new ReportTable(
                "Votes",
                List.of(
                        Column.of("Version", 16),
                        Column.of("Voter", 17),
                        Column.of("As", 12),
                        Column.of("Vote", 11),
                        Column.of("Reason", 28),
                        Column.of("When", 16)),
                report.decisions().stream()
                        .flatMap(part -> part.votes().stream().map(vote -> vote(part, vote)))
                        .toList(),
                "Nobody has voted yet.");
    }

    private static List<Cell> vote(DecisionPart part, VoteLine vote) {
        return List.of(
                new Words(part.version()),
                new Words(vote.voter()),
                new Words(Wording.words(vote.bench())),
                new Words(Wording.words(vote.choice())),
                new Words(vote.reason()),
                new Moment(vote.at()));
    }

    static ReportTable evidence(AuditReport report) {
        return new ReportTable(
                "Evidence",
                List.of(Column.of("What", 40), Column.of("SHA-256", 60)),
                report.evidence().stream()
                        .map(one -> List.<Cell>of(new Words(one.what()), new Digest(one.digest())))
                        .toList(),
                "Nothing with a digest is recorded for this system yet.");
    }
}
