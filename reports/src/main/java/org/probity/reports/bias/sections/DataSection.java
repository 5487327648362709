package org.probity.reports.bias.sections;

import static org.probity.reports.bias.sections.Figures.measured;
import static org.probity.reports.bias.sections.Figures.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.probity.bias.Significance;
import org.probity.bias.dataset.Association;
import org.probity.bias.dataset.ColumnDrift;
import org.probity.bias.dataset.DataReport;
import org.probity.bias.dataset.DatasetDrift;
import org.probity.bias.dataset.GroupRates;
import org.probity.bias.dataset.MissingValues;
import org.probity.bias.dataset.Predictability;
import org.probity.bias.dataset.Proxy;
import org.probity.bias.dataset.Representation;
import org.probity.bias.dataset.StratifiedGap;
import org.probity.bias.dataset.TestResult;
import org.probity.bias.examination.Findings.DataFindings;
import org.probity.reports.bias.Section;
import org.probity.reports.layout.ReportTable;
import org.probity.reports.layout.ReportTable.Cell;
import org.probity.reports.layout.ReportTable.Chance;
import org.probity.reports.layout.ReportTable.Column;
import org.probity.reports.layout.ReportTable.Count;

/// The data as they were before any model: who is in them, what is missing, what gives groups away.
final class DataSection {

    private static final int MOST_PROXIES = 25;
    private static final int MOST_DRIFTS = 25;

    private DataSection() {}

    static Section of(DataFindings findings) {
        DataReport report = findings.report();
        List<ReportTable> tables = new ArrayList<>();
        report.representations().forEach(each -> tables.add(representation(each)));
        report.rates()
                .forEach(each -> tables.add(rates(
                        "Rate of %s = %s in the data"
                                .formatted(
                                        each.outcome().column(), each.outcome().value()),
                        each.byAttribute())));
        tables.add(gaps(report.gaps()));
        tables.add(proxies(report));
        tables.add(guesses(report));
        tables.add(missing(report));
        tables.add(rates("Repeated rows", report.duplicates().byAttribute()));
        findings.drift().map(DataSection::drift).ifPresent(tables::add);
        return new Section("data", "The data themselves", sentences(findings), List.of(), tables);
    }

    private static List<String> sentences(DataFindings findings) {
        DataReport report = findings.report();
        List<String> sentences = new ArrayList<>();
        sentences.add(
                "In the columns looked at, %,d of %,d rows repeat an earlier one; %,d are contradicted in the label by an equal one."
                        .formatted(
                                report.duplicates().repeated(),
                                report.rows(),
                                report.duplicates().contradicting()));
        sentences.add(
                "%d columns have missing values.".formatted(report.missing().size()));
        sentences.add("%,d gaps were looked at again between people who are alike in one column; %d change there."
                .formatted(report.gaps().compared(), report.gaps().changed().size()));
        if (report.representations().isEmpty()) {
            sentences.add("No population was stated, so nobody can say whether the rows stand for it.");
        }
        findings.drift()
                .ifPresent(drift -> sentences.add("Since the approved version: %,d rows then, %,d now%s."
                        .formatted(drift.rowsBefore(), drift.rowsNow(), columns(drift))));
        return sentences;
    }

    private static String columns(DatasetDrift drift) {
        String added = drift.added().isEmpty() ? "" : ", new columns " + String.join(", ", drift.added());
        return drift.removed().isEmpty() ? added : added + ", columns gone " + String.join(", ", drift.removed());
    }

    private static ReportTable representation(Representation each) {
        return new ReportTable(
                "Representation by " + each.reference().attribute(),
                List.of(
                        Column.of("Group", 28),
                        Column.of("n", 12),
                        Column.figure("Share [95 %]", 22),
                        Column.of("Stated share", 16),
                        Column.figure("Share over stated", 22)),
                each.groups().stream()
                        .map(group -> List.of(
                                words(group.group()),
                                new Count(group.rows()),
                                measured(group.share()),
                                Figures.decimal(group.stated()),
                                measured(group.ratio())))
                        .toList(),
                "No row has a group.");
    }

    private static ReportTable rates(String name, List<GroupRates> byAttribute) {
        return new ReportTable(
                name,
                List.of(
                        Column.of("By", 16),
                        Column.of("Group", 22),
                        Column.of("n", 9),
                        Column.figure("Rate [95 %]", 18),
                        Column.figure("Minus all others", 20),
                        Column.of("p (Holm)", 15)),
                byAttribute.stream().flatMap(DataSection::rates).toList(),
                "There is nothing to compare.");
    }

    private static Stream<List<Cell>> rates(GroupRates rates) {
        return rates.groups().stream()
                .map(group -> List.of(
                        words(rates.attribute()),
                        words(group.group()),
                        new Count(group.rows()),
                        measured(group.rate()),
                        measured(group.differenceToRest()),
                        chance(group.significance())));
    }

    private static Cell chance(Significance significance) {
        return switch (significance) {
            case Significance.Tested(var _, var holm, var _, var _) -> new Chance(holm);
            case Significance.NotTested(var reason) -> words(reason.text());
        };
    }

    private static Cell chance(TestResult result) {
        return switch (result) {
            case TestResult.Tested(var _, var _, var p) -> new Chance(p);
            case TestResult.NotTested(var reason) -> words(reason.text());
        };
    }

    private static ReportTable gaps(DataReport.ChangedGaps gaps) {
        return new ReportTable(
                "Gaps that change between people who are alike",
                List.of(
                        Column.of("Group", 16),
                        Column.of("Against", 14),
                        Column.of("Outcome", 12),
                        Column.of("Alike in", 12),
                        Column.figure("Gap over everybody", 15),
                        Column.figure("Common gap", 14),
                        Column.of("p (alike)", 8),
                        Column.of("Finding", 22)),
                gaps.changed().stream().map(DataSection::gap).toList(),
                "No gap changes between people who are alike in one column.");
    }

    private static List<Cell> gap(StratifiedGap gap) {
        return List.of(
                words(gap.question().group()),
                words(gap.question().reference()),
                words(gap.question().outcome().column()),
                words(gap.question().stratum()),
                measured(gap.overall().difference()),
                measured(gap.common().difference()),
                chance(gap.common().test()),
                words(gap.finding().text()));
    }

    private static ReportTable proxies(DataReport report) {
        return new ReportTable(
                "What gives a group away",
                List.of(
                        Column.of("Column", 24),
                        Column.of("Attribute", 20),
                        Column.of("Cramer's V, corrected", 14),
                        Column.of("Mutual information (nats)", 14),
                        Column.figure("Area under the curve", 14),
                        Column.of("p", 14)),
                report.proxies().stream()
                        .limit(MOST_PROXIES)
                        .map(DataSection::proxy)
                        .toList(),
                "There is no further column.");
    }

    private static List<Cell> proxy(Proxy proxy) {
        return switch (proxy.association()) {
            case Association.Measured measured ->
                List.of(
                        words(proxy.column()),
                        words(proxy.attribute()),
                        Figures.decimal(measured.corrected()),
                        Figures.decimal(measured.mutualInformation()),
                        measured(proxy.area()),
                        new Chance(measured.chiSquare().p()));
            case Association.NotMeasured(var reason) ->
                List.of(
                        words(proxy.column()),
                        words(proxy.attribute()),
                        words(reason.text()),
                        words(""),
                        measured(proxy.area()),
                        words(""));
        };
    }

    private static ReportTable guesses(DataReport report) {
        return new ReportTable(
                "How well all columns together give a group away",
                List.of(
                        Column.of("Attribute", 24),
                        Column.of("Group", 24),
                        Column.of("n", 12),
                        Column.figure("Area under the curve [95 %]", 20),
                        Column.figure("Accuracy of the attribute", 20)),
                report.guesses().stream().flatMap(DataSection::guess).toList(),
                "No attribute can be guessed.");
    }

    private static Stream<List<Cell>> guess(Predictability guess) {
        return switch (guess) {
            case Predictability.Guessed guessed ->
                guessed.areas().stream()
                        .map(area -> List.of(
                                words(guessed.attribute()),
                                words(area.group()),
                                new Count(area.rows()),
                                measured(area.area()),
                                measured(guessed.accuracy())));
            case Predictability.NotGuessed(var attribute, var reason) ->
                Stream.of(List.of(words(attribute), words(reason.text()), words(""), words(""), words("")));
        };
    }

    private static ReportTable missing(DataReport report) {
        return new ReportTable(
                "Missing values",
                List.of(
                        Column.of("Column", 20),
                        Column.of("By", 14),
                        Column.of("Group", 18),
                        Column.of("n", 8),
                        Column.figure("Missing [95 %]", 16),
                        Column.figure("Minus all others", 16),
                        Column.of("p (Holm)", 8)),
                report.missing().stream().flatMap(DataSection::missing).toList(),
                "No value is missing.");
    }

    private static Stream<List<Cell>> missing(MissingValues missing) {
        return missing.byAttribute().stream()
                .flatMap(DataSection::rates)
                .map(row -> Stream.concat(Stream.of(words(missing.column())), row.stream())
                        .toList());
    }

    private static ReportTable drift(DatasetDrift drift) {
        return new ReportTable(
                "Changes since the approved version",
                List.of(
                        Column.of("Column", 24),
                        Column.figure("Total variation", 14),
                        Column.figure("Stability index", 14),
                        Column.figure("Missing now minus before", 18),
                        Column.of("p", 12),
                        Column.of("New values", 18)),
                drift.columns().stream()
                        .limit(MOST_DRIFTS)
                        .map(DataSection::drift)
                        .toList(),
                "Both versions have no column in common.");
    }

    private static List<Cell> drift(ColumnDrift column) {
        return List.of(
                words(column.column()),
                measured(column.variation()),
                measured(column.stability()),
                measured(column.missingChange()),
                chance(column.homogeneity()),
                words(
                        column.appeared().size() > 5
                                ? column.appeared().size() + " values"
                                : String.join(", ", column.appeared())));
    }
}
