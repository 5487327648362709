package org.probity.reports.bias.sections;

import static org.probity.reports.bias.sections.Figures.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.probity.bias.MetricValue;
import org.probity.bias.task.TaskDetail;
import org.probity.bias.task.TaskGroup;
import org.probity.bias.task.TaskGrouping;
import org.probity.bias.task.TaskMetric;
import org.probity.bias.task.TaskReport;
import org.probity.reports.bias.Section;
import org.probity.reports.layout.Definitions;
import org.probity.reports.layout.Figure;
import org.probity.reports.layout.ForestPlot;
import org.probity.reports.layout.Plot;
import org.probity.reports.layout.ReportTable;
import org.probity.reports.layout.ReportTable.Cell;
import org.probity.reports.layout.ReportTable.Column;
import org.probity.reports.layout.ReportTable.Count;

/// A report on classes, numbers or an order as sections: everybody, every grouping, and what the figures mean.
public final class TaskSections {

    private static final int MOST_LINES = 48;

    private final TaskReport report;
    private final TaskFigures figures;
    /// Those of tops have a table of their own.
    private final List<TaskMetric> ofGroups;

    private TaskSections(TaskReport report) {
        this.report = report;
        this.figures = new TaskFigures(report);
        this.ofGroups = TaskMetric.of(report.plan().question()).stream()
                .filter(metric -> metric.about().groups() && !metric.id().contains("_top_"))
                .toList();
    }

    /// Returns a section for each part of the report, after what was done to the file.
    ///
    /// @param reading what had to be done before the file could be read, in whole sentences
    public static List<Section> of(List<String> reading, TaskReport report) {
        List<Section> all = new ArrayList<>();
        ReadingSection.of(reading).ifPresent(all::add);
        all.addAll(new TaskSections(report).all());
        return all;
    }

    private List<Section> all() {
        List<Section> all = new ArrayList<>();
        all.add(TaskOverview.of(report, figures));
        for (int at = 0; at < report.groupings().size(); at++) {
            all.add(groups("groups_" + (at + 1), report.groupings().get(at)));
        }
        all.add(new Section(
                "metrics",
                "What the figures mean",
                List.of(),
                List.of(),
                List.of(Definitions.of("Metrics", TaskMetric.of(report.plan().question())))));
        return all;
    }

    private Section groups(String id, TaskGrouping grouping) {
        List<ReportTable> tables = new ArrayList<>();
        int half = (ofGroups.size() + 1) / 2;
        tables.add(metrics(grouping, ofGroups.subList(0, half)));
        tables.add(metrics(grouping, ofGroups.subList(half, ofGroups.size())));
        tables.addAll(
                switch (report.detail()) {
                    case TaskDetail.Classes(var classes) -> new ClassesTables(classes).of(grouping);
                    case TaskDetail.Numbers(var numbers) -> new NumbersTables(numbers, figures).of(grouping);
                    case TaskDetail.Order(var order) -> new OrderTables(order).of(grouping);
                });
        tables.add(extremes(grouping));
        return new Section(
                id, "By " + grouping.grouping().key(), sentences(grouping), List.copyOf(plots(grouping)), tables);
    }

    /// The headline in words: who is worst off by how much, and who is too few to say.
    private List<String> sentences(TaskGrouping grouping) {
        TaskMetric headline = figures.headline();
        List<String> sentences = new ArrayList<>();
        grouping.gap(headline)
                .filter(gap -> gap.difference() instanceof MetricValue.Defined)
                .ifPresent(gap -> sentences.add("%s is highest for %s and lowest for %s: a distance of %s."
                        .formatted(
                                headline.title(),
                                gap.highest(),
                                gap.lowest(),
                                figures.text(headline, gap.difference()))));
        if (sentences.isEmpty()) {
            sentences.add("Fewer than two groups are large enough to be compared.");
        }
        if (report.detail() instanceof TaskDetail.Classes(var classes)) {
            new ClassesTables(classes).leastAlike(grouping).ifPresent(sentences::add);
        }
        long small =
                grouping.groups().stream().filter(group -> !group.eligible()).count();
        if (small > 0) {
            sentences.add("%d of %d groups are below %d rows; they are shown and take part in no comparison."
                    .formatted(
                            small,
                            grouping.groups().size(),
                            report.plan().groupRules().minimumSize()));
        }
        if (grouping.unknownRows() > 0) {
            sentences.add("%,d rows have no value here and are in no group.".formatted(grouping.unknownRows()));
        }
        return sentences;
    }

    private List<Plot> plots(TaskGrouping grouping) {
        return figures.headlines().stream()
                .flatMap(metric -> ForestPlot.paged(
                        "%s by %s".formatted(metric.title(), grouping.grouping().key()), lines(grouping, metric))
                        .stream())
                .<Plot>map(plot -> plot)
                .toList();
    }

    private Stream<ForestPlot.Row> lines(TaskGrouping grouping, TaskMetric metric) {
        Stream<ForestPlot.Row> everybody = report.everybody().value(metric).stream()
                .map(value -> new ForestPlot.Row("everybody", Figures.figure(value), List.of()));
        Stream<ForestPlot.Row> groups = grouping.groups().stream()
                .filter(TaskGroup::eligible)
                .flatMap(group -> group
                        .value(metric)
                        .map(value -> new ForestPlot.Row(group.group(), Figures.figure(value), List.of()))
                        .stream())
                .sorted(Comparator.comparingDouble(TaskSections::place).reversed());
        return Stream.concat(everybody, groups).limit(MOST_LINES);
    }

    private static double place(ForestPlot.Row row) {
        return switch (row.figure()) {
            case Figure.Exact(var value) -> value;
            case Figure.Estimate(var value, var _, var _) -> value;
            case Figure.Undefined _ -> Double.NEGATIVE_INFINITY;
        };
    }

    private ReportTable metrics(TaskGrouping grouping, List<TaskMetric> metrics) {
        List<Column> columns = new ArrayList<>(List.of(Column.of("Group", 20), Column.of("n", 10)));
        metrics.forEach(metric -> columns.add(Column.figure(metric.title(), 70 / metrics.size())));
        boolean everybody = metrics.stream().anyMatch(metric -> metric.about().everybody());
        List<List<Cell>> rows = Stream.concat(
                        everybody ? Stream.of(report.everybody()) : Stream.empty(), grouping.groups().stream())
                .map(group -> row(group, metrics))
                .toList();
        return new ReportTable(
                "Figures by " + grouping.grouping().key(), columns, rows, "No group occurs in the data.");
    }

    private List<Cell> row(TaskGroup group, List<TaskMetric> metrics) {
        List<Cell> row = new ArrayList<>(List.of(words(name(group)), new Count(group.rows())));
        metrics.forEach(metric -> {
            Optional<MetricValue> value = group.value(metric);
            row.add(value.isPresent() ? figures.cell(metric, value.get()) : words(""));
        });
        return row;
    }

    static String name(TaskGroup group) {
        String name = group.group().isEmpty() ? "everybody" : group.group();
        return group.eligible() ? name : name + " (too few)";
    }

    private ReportTable extremes(TaskGrouping grouping) {
        return new ReportTable(
                "Extremes by " + grouping.grouping().key(),
                List.of(
                        Column.of("Metric", 28),
                        Column.of("Highest", 23),
                        Column.of("Lowest", 23),
                        Column.figure("Difference [95 %]", 26)),
                grouping.gaps().stream()
                        .filter(gap -> gap.compared() > 1)
                        .map(gap -> List.of(
                                words(gap.metric().title()),
                                words(gap.highest()),
                                words(gap.lowest()),
                                figures.cell(gap.metric(), gap.difference())))
                        .toList(),
                "Fewer than two groups are large enough.");
    }
}
