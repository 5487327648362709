package org.probity.reports.bias.sections;

import static org.probity.reports.bias.sections.Figures.measured;
import static org.probity.reports.bias.sections.Figures.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.probity.bias.GroupResult;
import org.probity.bias.GroupingResult;
import org.probity.bias.Metric;
import org.probity.bias.RateComparison;
import org.probity.bias.Significance;
import org.probity.bias.multiclass.MulticlassGroup;
import org.probity.bias.multiclass.MulticlassGrouping;
import org.probity.bias.multiclass.MulticlassReport;
import org.probity.bias.task.TaskGrouping;
import org.probity.reports.layout.ReportTable;
import org.probity.reports.layout.ReportTable.Cell;
import org.probity.reports.layout.ReportTable.Chance;
import org.probity.reports.layout.ReportTable.Column;
import org.probity.reports.layout.ReportTable.Count;
import org.probity.reports.layout.Wording;

/// Single classes by group, each against all others.
final class ClassesTables {

    private static final double SIGNIFICANT = 0.05;

    private final MulticlassReport report;

    ClassesTables(MulticlassReport report) {
        this.report = report;
    }

    List<ReportTable> of(TaskGrouping grouping) {
        return List.of(gaps(grouping), rates(grouping), tested(grouping));
    }

    /// The class that is found least alike: of all gaps in finding it, the one that is least likely chance.
    Optional<String> leastAlike(TaskGrouping grouping) {
        return report.classes().stream()
                .flatMap(one -> against(one, grouping.grouping().key()).stream()
                        .flatMap(found -> found.comparisons().stream()
                                .filter(each -> each.metric() == Metric.TRUE_POSITIVE_RATE)
                                .flatMap(each -> sentence(one, found.reference(), each))))
                .min(Comparator.comparingDouble(Found::holm))
                .map(Found::sentence);
    }

    private record Found(double holm, String sentence) {}

    private static Stream<Found> sentence(String one, String reference, RateComparison each) {
        return each.significance() instanceof Significance.Tested(var _, var holm, var _, var _) && holm < SIGNIFICANT
                ? Stream.of(new Found(
                        holm,
                        "The class \u201c%s\u201d, where it is true, is found otherwise for %s than for %s: %s, p (Holm) %s."
                                .formatted(
                                        one,
                                        each.group(),
                                        reference,
                                        Wording.figure(Figures.figure(each.difference()), Wording.RATE_DECIMALS),
                                        Wording.chance(holm))))
                : Stream.empty();
    }

    private ReportTable gaps(TaskGrouping grouping) {
        String key = grouping.grouping().key();
        MulticlassGrouping found = report.grouping(key);
        return new ReportTable(
                "Gaps to the reference by " + key,
                List.of(
                        Column.of("Metric", 30),
                        Column.of("Group", 22),
                        Column.of("Against", 22),
                        Column.figure("Difference [95 %]", 26)),
                found.groups().stream()
                        .filter(group -> !group.group().equals(found.reference()))
                        .flatMap(group -> gaps(group, found.reference()))
                        .toList(),
                "No two groups can be compared.");
    }

    private static Stream<List<Cell>> gaps(MulticlassGroup group, String reference) {
        return group.gaps().stream()
                .map(gap -> List.of(
                        words(gap.metric().title()), words(group.group()), words(reference), measured(gap.value())));
    }

    private ReportTable rates(TaskGrouping grouping) {
        String key = grouping.grouping().key();
        return new ReportTable(
                "Classes by " + key,
                List.of(
                        Column.of("Class", 12),
                        Column.of("Group", 15),
                        Column.of("n", 10),
                        Column.figure("Predicted [95 %]", 16),
                        Column.figure("Found when true [95 %]", 16),
                        Column.figure("Said when not [95 %]", 15),
                        Column.figure("Right when said [95 %]", 16)),
                report.classes().stream().flatMap(one -> rates(one, key)).toList(),
                "No group occurs in the data.");
    }

    private Stream<List<Cell>> rates(String one, String key) {
        Stream<GroupResult> groups = against(one, key).stream().flatMap(each -> each.groups().stream());
        return Stream.concat(Stream.of(report.against(one).overall()), groups)
                .map(group -> List.of(
                        words(one),
                        words(group.group().isEmpty() ? "everybody" : group.group()),
                        new Count(group.rows()),
                        measured(group.value(Metric.SELECTION_RATE)),
                        measured(group.value(Metric.TRUE_POSITIVE_RATE)),
                        measured(group.value(Metric.FALSE_POSITIVE_RATE)),
                        measured(group.value(Metric.POSITIVE_PREDICTIVE_VALUE))));
    }

    private ReportTable tested(TaskGrouping grouping) {
        String key = grouping.grouping().key();
        List<List<Cell>> rows = new ArrayList<>();
        for (String one : report.classes()) {
            against(one, key)
                    .ifPresent(found -> Stream.of(Metric.SELECTION_RATE, Metric.TRUE_POSITIVE_RATE)
                            .forEach(metric -> found.comparisons().stream()
                                    .filter(each -> each.metric() == metric)
                                    .forEach(each -> rows.add(tested(one, found.reference(), each)))));
        }
        return new ReportTable(
                "Tested gaps of classes by " + key,
                List.of(
                        Column.of("Class", 14),
                        Column.of("Rate", 20),
                        Column.of("Group", 18),
                        Column.of("Against", 16),
                        Column.figure("Difference [95 %]", 20),
                        Column.of("p (Holm)", 12)),
                rows,
                "No two groups can be compared.");
    }

    private static List<Cell> tested(String one, String reference, RateComparison each) {
        return List.of(
                words(one),
                words(each.metric() == Metric.SELECTION_RATE ? "Predicted" : "Found when true"),
                words(each.group()),
                words(reference),
                measured(each.difference()),
                switch (each.significance()) {
                    case Significance.Tested(var _, var holm, var _, var _) -> new Chance(holm);
                    case Significance.NotTested _ -> words("not tested");
                });
    }

    private Optional<GroupingResult> against(String one, String key) {
        return report.against(one).groupings().stream()
                .filter(each -> each.grouping().key().equals(key))
                .findFirst();
    }
}
