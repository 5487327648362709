package org.probity.reports.bias.sections;

import static org.probity.reports.bias.sections.Figures.decimal;
import static org.probity.reports.bias.sections.Figures.measured;
import static org.probity.reports.bias.sections.Figures.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.probity.bias.examination.Findings.Scan;
import org.probity.bias.subgroup.FoundSubgroup;
import org.probity.bias.subgroup.Standing;
import org.probity.bias.subgroup.SubgroupOutcome;
import org.probity.bias.subgroup.SubgroupReport;
import org.probity.reports.bias.Section;
import org.probity.reports.layout.ReportTable;
import org.probity.reports.layout.ReportTable.Cell;
import org.probity.reports.layout.ReportTable.Chance;
import org.probity.reports.layout.ReportTable.Column;
import org.probity.reports.layout.ReportTable.Count;
import org.probity.reports.layout.Wording;

/// The subgroups that stand farthest apart, and how far chance alone would have gone.
final class SubgroupSection {

    private static final int MOST_RULES = 20;

    private SubgroupSection() {}

    static Section of(List<Scan> scans) {
        List<String> sentences = new ArrayList<>(List.of(
                "All combinations of up to three values are compared with everybody else; p is paid for by all of them"
                        + " (permutation of the outcome, maximum statistic)."));
        scans.forEach(scan -> sentences.add(sentence(scan)));
        return new Section(
                "subgroups",
                "Worst subgroups",
                sentences,
                List.of(),
                scans.stream().flatMap(SubgroupSection::table).toList());
    }

    private static String sentence(Scan scan) {
        String rate = scan.rate().title();
        return switch (scan.outcome()) {
            case SubgroupOutcome.Refused(var problem) -> "%s: %s.".formatted(rate, problem.message());
            case SubgroupOutcome.Undefined(var reason) -> "%s: undefined, %s.".formatted(rate, reason.text());
            case SubgroupOutcome.Scanned(var report) -> "%s: %s".formatted(rate, found(report));
        };
    }

    private static String found(SubgroupReport report) {
        String searched = "%,d subgroups of at least %d rows; chance alone reaches g = %s in one search of twenty."
                .formatted(
                        report.rules(),
                        report.plan().rules().minimumRows(),
                        Wording.decimal(report.limits().at95(), 1));
        List<FoundSubgroup> own = report.found().stream()
                .filter(one -> one.standing() instanceof Standing.OfItsOwn)
                .toList();
        if (own.isEmpty()) {
            return searched + " None lies beyond.";
        }
        FoundSubgroup worst = own.getFirst();
        return searched
                + " %d lie beyond, %d of them say something of their own. First: %s, %s against %s of everybody else."
                        .formatted(
                                report.limits().beyond95(),
                                own.size(),
                                worst.rule().text(),
                                Wording.decimal(worst.rate(), 3),
                                Wording.decimal(worst.restRate(), 3));
    }

    private static Stream<ReportTable> table(Scan scan) {
        return scan.outcome() instanceof SubgroupOutcome.Scanned(var report)
                ? Stream.of(new ReportTable(
                        "Subgroups, " + scan.rate().title().toLowerCase(Locale.ROOT),
                        List.of(
                                Column.of("Subgroup", 30),
                                Column.of("n", 8),
                                Column.of("Rate", 9),
                                Column.of("Everybody else", 9),
                                Column.figure("Gap [95 %]", 16),
                                Column.of("g", 7),
                                Column.of("p (all)", 8),
                                Column.of("Standing", 21)),
                        report.found().stream()
                                .limit(MOST_RULES)
                                .map(SubgroupSection::row)
                                .toList(),
                        "No subgroup has enough rows."))
                : Stream.empty();
    }

    private static List<Cell> row(FoundSubgroup one) {
        return List.of(
                words(one.rule().text()),
                new Count(one.rows()),
                decimal(one.rate()),
                decimal(one.restRate()),
                measured(one.difference()),
                new ReportTable.Decimal(one.statistic(), 3),
                new Chance(one.p()),
                words(standing(one.standing())));
    }

    private static String standing(Standing standing) {
        return switch (standing) {
            case Standing.OfItsOwn() -> "of its own";
            case Standing.MayBeChance() -> "may be chance";
            case Standing.PartOf(var shorter) -> "part of: " + shorter.text();
            case Standing.EchoOf(var stronger) -> "echo of: " + stronger.text();
        };
    }
}
