package org.probity.reports.bias.sections;

import static org.probity.reports.bias.sections.Figures.measured;
import static org.probity.reports.bias.sections.Figures.words;

import java.util.List;
import java.util.stream.Stream;
import org.probity.bias.disparity.DisparityMetric;
import org.probity.bias.disparity.DisparityReport;
import org.probity.bias.disparity.DisparityValue;
import org.probity.bias.disparity.GroupingDisparity;
import org.probity.bias.disparity.GroupingDisparity.Permutation;
import org.probity.reports.bias.Section;
import org.probity.reports.layout.Definitions;
import org.probity.reports.layout.ReportTable;
import org.probity.reports.layout.ReportTable.Cell;
import org.probity.reports.layout.ReportTable.Chance;
import org.probity.reports.layout.ReportTable.Column;
import org.probity.reports.layout.ReportTable.Count;

/// Further metrics between groups, and what chance alone would have done.
final class GapSection {

    private GapSection() {}

    static Section of(DisparityReport report) {
        return new Section(
                "gaps",
                "Further gaps",
                List.of("The favourable answer counts as positive. Limits are percentiles over resampled rows; what"
                        + " takes the largest over noisy groups lies farther out in a resample than in truth."),
                List.of(),
                List.of(
                        permutations(report),
                        gaps(report),
                        Definitions.of("Definitions of further gaps", List.of(DisparityMetric.values()))));
    }

    private static ReportTable permutations(DisparityReport report) {
        return new ReportTable(
                "Selection if decisions were dealt out by chance",
                List.of(
                        Column.of("By", 30),
                        Column.of("Highest minus lowest", 20),
                        Column.of("Deals", 14),
                        Column.of("As far apart", 16),
                        Column.of("p", 20)),
                report.groupings().stream().flatMap(GapSection::permutation).toList(),
                "Fewer than two groups are large enough.");
    }

    private static Stream<List<Cell>> permutation(GroupingDisparity grouping) {
        return grouping.permutation().stream().map(found -> row(grouping.grouping(), found));
    }

    private static List<Cell> row(String grouping, Permutation found) {
        return List.of(
                words(grouping),
                Figures.decimal(found.observed()),
                new Count(found.deals()),
                new Count(found.asFar()),
                new Chance(found.p()));
    }

    private static ReportTable gaps(DisparityReport report) {
        return new ReportTable(
                "Further gaps",
                List.of(
                        Column.of("By", 16),
                        Column.of("Group", 22),
                        Column.of("Against", 18),
                        Column.of("Metric", 26),
                        Column.figure("Value [95 %]", 18)),
                report.groupings().stream()
                        .flatMap(grouping -> grouping.values().stream().map(value -> row(grouping, value)))
                        .toList(),
                "No two groups can be compared.");
    }

    private static List<Cell> row(GroupingDisparity grouping, DisparityValue value) {
        return List.of(
                words(grouping.grouping()),
                words(value.group().isEmpty() ? "all groups" : value.group()),
                words(value.group().isEmpty() ? "" : grouping.reference()),
                words(value.metric().title()),
                measured(value.value()));
    }
}
