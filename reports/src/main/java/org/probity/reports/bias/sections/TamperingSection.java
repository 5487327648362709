package org.probity.reports.bias.sections;

import static org.probity.reports.bias.sections.Figures.decimal;
import static org.probity.reports.bias.sections.Figures.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.probity.bias.tampering.Condition;
import org.probity.bias.tampering.LabelSide;
import org.probity.bias.tampering.RowList;
import org.probity.bias.tampering.TamperingFinding;
import org.probity.bias.tampering.TamperingReport;
import org.probity.bias.tampering.TamperingReport.ComparedWith;
import org.probity.bias.tampering.TamperingTest;
import org.probity.bias.tampering.TestRun;
import org.probity.bias.tampering.VersionDiff;
import org.probity.reports.bias.Section;
import org.probity.reports.layout.ReportTable;
import org.probity.reports.layout.ReportTable.Cell;
import org.probity.reports.layout.ReportTable.Chance;
import org.probity.reports.layout.ReportTable.Column;
import org.probity.reports.layout.ReportTable.Count;
import org.probity.reports.layout.Wording;

/// Signs of tampering: the verdict, every test that was made or not, and the rows to look at.
final class TamperingSection {

    private static final int LISTED = 20;

    private TamperingSection() {}

    static Section of(TamperingReport report) {
        List<ReportTable> tables = new ArrayList<>(List.of(findings(report), tests(report)));
        List<String> sentences = new ArrayList<>();
        sentences.add("%s. %s".formatted(Wording.words(report.verdict()), report.conclusion()));
        switch (report.comparedWith()) {
            case ComparedWith.Baseline(var diff) -> {
                sentences.add(compared(diff));
                tables.add(changes(diff));
            }
            case ComparedWith.ItselfOnly(var rows) ->
                sentences.add("There is no approved version; %,d rows were compared with themselves.".formatted(rows));
        }
        return new Section("tampering", "Signs of tampering", sentences, List.of(), tables);
    }

    private static String compared(VersionDiff diff) {
        return "Of %,d approved rows, %,d were relabelled, %,d removed and %,d changed otherwise; %,d rows are new."
                .formatted(
                        diff.baselineRows(),
                        diff.relabelled().total(),
                        diff.removed().total(),
                        diff.changed().total(),
                        diff.added().total());
    }

    private static ReportTable findings(TamperingReport report) {
        return new ReportTable(
                "Findings",
                List.of(
                        Column.of("Grade", 11),
                        Column.of("Test", 22),
                        Column.of("Where", 20),
                        Column.of("Label", 8),
                        Column.of("Observed", 9),
                        Column.of("Expected", 9),
                        Column.of("p (adjusted)", 9),
                        Column.of("Rows to look at", 22)),
                report.ordered().stream().map(TamperingSection::row).toList(),
                "No test found more than chance explains.");
    }

    private static List<Cell> row(TamperingFinding finding) {
        return List.of(
                words(Wording.words(finding.grade())),
                words(title(finding.test())),
                words(finding.where().stream().map(Condition::toString).collect(Collectors.joining(" and "))),
                words(finding.side() == LabelSide.POSITIVE ? "positive" : "negative"),
                decimal(finding.observed()),
                decimal(finding.expected()),
                new Chance(finding.adjusted()),
                words(listed(finding.rows())));
    }

    private static String listed(RowList rows) {
        String ids = rows.ids().stream().limit(LISTED).collect(Collectors.joining(", "));
        return rows.total() <= LISTED ? ids : "%s … (%,d in all)".formatted(ids, rows.total());
    }

    private static ReportTable tests(TamperingReport report) {
        return new ReportTable(
                "Tests",
                List.of(
                        Column.of("Test", 55),
                        Column.of("Comparisons", 14),
                        Column.of("Findings", 11),
                        Column.of("Smallest p (adjusted)", 20)),
                report.tests().stream().map(TamperingSection::test).toList(),
                "");
    }

    private static List<Cell> test(TestRun run) {
        return switch (run) {
            case TestRun.Made(var test, var comparisons, var smallest, var findings) ->
                List.of(words(title(test)), new Count(comparisons), new Count(findings.size()), new Chance(smallest));
            case TestRun.NotRun(var test, var reason) ->
                List.of(words(title(test)), words(""), words(""), words(why(reason)));
        };
    }

    private static String why(TestRun.Reason reason) {
        return switch (reason) {
            case NO_BASELINE -> "not made: no approved version";
            case NO_SUCH_ROWS -> "not made: no such rows";
            case TOO_FEW_ROWS -> "not made: too few rows";
            case NO_PROVENANCE -> "not made: no column of provenance";
        };
    }

    private static String title(TamperingTest test) {
        return test.code() + " " + test.claim();
    }

    private static ReportTable changes(VersionDiff diff) {
        return new ReportTable(
                "Changed rows",
                List.of(Column.of("What", 20), Column.of("Rows", 12), Column.of("Ids", 68)),
                Stream.of(
                                change("Relabelled", diff.relabelled()),
                                change("Removed", diff.removed()),
                                change("Changed otherwise", diff.changed()),
                                change("New", diff.added()))
                        .toList(),
                "");
    }

    private static List<Cell> change(String what, RowList rows) {
        return List.of(words(what), new Count(rows.total()), words(listed(rows)));
    }
}
