package org.probity.reports.bias.sections;

import static org.probity.reports.bias.sections.Figures.measured;
import static org.probity.reports.bias.sections.Figures.words;

import java.util.List;
import org.probity.bias.ranking.RankedGroup;
import org.probity.bias.ranking.RankingReport;
import org.probity.bias.task.TaskGrouping;
import org.probity.reports.layout.ReportTable;
import org.probity.reports.layout.ReportTable.Chance;
import org.probity.reports.layout.ReportTable.Column;
import org.probity.reports.layout.ReportTable.Count;

/// Who stands at the top, and whether a draw without regard to group would have put them there.
final class OrderTables {

    private final RankingReport report;

    OrderTables(RankingReport report) {
        this.report = report;
    }

    List<ReportTable> of(TaskGrouping grouping) {
        String key = grouping.grouping().key();
        List<RankedGroup> groups = report.grouping(key).groups();
        return List.of(
                new ReportTable(
                        "The top by " + key,
                        List.of(
                                Column.of("Top", 9),
                                Column.of("Group", 25),
                                Column.of("Rows", 10),
                                Column.figure("Share of the top", 14),
                                Column.figure("Lift", 14),
                                Column.of("Chance of so few", 14),
                                Column.of("Chance of so many", 14)),
                        groups.stream()
                                .flatMap(group -> group.tops().stream()
                                        .map(top -> List.of(
                                                new Count(top.top()),
                                                words(group.group()),
                                                new Count(top.rows()),
                                                measured(top.share()),
                                                measured(top.lift()),
                                                new Chance(top.atMost()),
                                                new Chance(top.atLeast()))))
                                .toList(),
                        "Every top is longer than the ranking."),
                new ReportTable(
                        "Exposure against chance by " + key,
                        List.of(Column.of("Group", 50), Column.of("n", 20), Column.of("p (places dealt by lot)", 30)),
                        groups.stream()
                                .map(group -> List.of(
                                        words(group.group()),
                                        new Count(group.rows()),
                                        new Chance(group.exposureByChance())))
                                .toList(),
                        "No group occurs in the data."));
    }
}
