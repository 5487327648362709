package org.probity.reports.bias;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.probity.bias.Metric;
import org.probity.reports.bias.BiasRecord.Group;
import org.probity.reports.layout.Figure;
import org.probity.reports.layout.ReportTable;
import org.probity.reports.layout.ReportTable.Cell;
import org.probity.reports.layout.ReportTable.Chance;
import org.probity.reports.layout.ReportTable.Column;
import org.probity.reports.layout.ReportTable.Count;
import org.probity.reports.layout.ReportTable.Measured;
import org.probity.reports.layout.ReportTable.Words;
import org.probity.reports.layout.Wording;

/// Groups, gaps, extremes and power of a record as tables, one figure in a row where there are many.
final class OutcomeTables {

    private static final int METRICS_ABREAST = 5;

    private final BiasRecord bias;

    OutcomeTables(BiasRecord bias) {
        this.bias = bias;
    }

    /// The metrics that a single group has, in their order.
    static List<Metric> metrics() {
        return Stream.of(Metric.values())
                .filter(metric -> !metric.betweenGroups())
                .toList();
    }

    /// The rates of a grouping with groups as rows, in as many tables as stay readable.
    List<ReportTable> rates(String grouping) {
        List<Metric> metrics = metrics();
        List<ReportTable> tables = new ArrayList<>();
        for (int from = 0; from < metrics.size(); from += METRICS_ABREAST) {
            tables.add(rates(grouping, metrics.subList(from, Math.min(metrics.size(), from + METRICS_ABREAST))));
        }
        return tables;
    }

    private ReportTable rates(String grouping, List<Metric> metrics) {
        List<Column> columns = new ArrayList<>(List.of(Column.of("Group", 20), Column.of("n", 9)));
        metrics.forEach(metric -> columns.add(Column.figure(metric.title(), 71 / metrics.size())));
        List<List<Cell>> rows = new ArrayList<>();
        lines(grouping).forEach(group -> {
            String few = group.known() && !group.eligible() ? " (too few)" : "";
            List<Cell> row = new ArrayList<>(List.of(new Words(group.name() + few), new Count(group.rows())));
            metrics.forEach(metric -> row.add(measured(group.figure(metric))));
            rows.add(row);
        });
        return new ReportTable("Rates by " + grouping, columns, rows, "No group occurs in the data.");
    }

    private Stream<Group> lines(String grouping) {
        return Stream.concat(
                Stream.of(bias.everybody()),
                bias.groups().stream().filter(group -> group.grouping().equals(grouping)));
    }

    /// Every rate of every group, one in a row.
    ReportTable groups() {
        List<List<Cell>> rows = Stream.concat(Stream.of(bias.everybody()), bias.groups().stream())
                .flatMap(group -> metrics().stream()
                        .map(metric -> List.<Cell>of(
                                new Words(group.grouping().isEmpty() ? "everybody" : group.grouping()),
                                new Words(group.name()),
                                new Count(group.rows()),
                                new Words(group.eligible() ? "yes" : "no"),
                                new Words(metric.title()),
                                measured(group.figure(metric)))))
                .toList();
        return new ReportTable(
                "Groups",
                List.of(
                        Column.of("By", 16),
                        Column.of("Group", 22),
                        Column.of("n", 9),
                        Column.of("Large enough", 10),
                        Column.of("Metric", 22),
                        Column.figure("Value [95 %]", 21)),
                rows,
                "No group occurs in the data.");
    }

    /// Rates against the reference with their tests; all groupings, or one.
    ReportTable comparisons(String grouping) {
        return new ReportTable(
                grouping.isEmpty() ? "Comparisons" : "Tested gaps by " + grouping,
                List.of(
                        Column.of("Metric", 18),
                        Column.of("Group", 18),
                        Column.of("Against", 14),
                        Column.figure("Difference [95 %]", 16),
                        Column.figure("Ratio [95 %]", 16),
                        Column.of("p", 9),
                        Column.of("p (Holm)", 9)),
                bias.all("comparisons")
                        .filter(node -> in(grouping, node))
                        .map(OutcomeTables::comparison)
                        .toList(),
                "No two groups can be compared.");
    }

    private static boolean in(String grouping, JsonNode node) {
        return grouping.isEmpty()
                || BiasRecord.grouping(node.path("attributes")).equals(grouping);
    }

    private static List<Cell> comparison(JsonNode node) {
        return List.of(
                new Words(BiasRecord.title(node)),
                new Words(BiasRecord.name(node.path("attributes"))),
                new Words(BiasRecord.name(node.path("reference"))),
                measured(BiasRecord.figure(node.path("difference"))),
                measured(BiasRecord.figure(node.path("ratio"))),
                chance(node.path("difference").path("p")),
                chance(node.path("difference").path("p_holm")));
    }

    private static Cell chance(JsonNode p) {
        return p.isNumber() ? new Chance(p.asDouble()) : new Words("not tested");
    }

    /// Fairness metrics against the reference; all groupings, or one.
    ReportTable disparities(String grouping) {
        return new ReportTable(
                grouping.isEmpty() ? "Fairness metrics" : "Fairness metrics by " + grouping,
                List.of(
                        Column.of("Metric", 30),
                        Column.of("Group", 24),
                        Column.of("Against", 22),
                        Column.figure("Value [95 %]", 24)),
                bias.all("disparities")
                        .filter(node -> in(grouping, node))
                        .map(node -> List.<Cell>of(
                                new Words(BiasRecord.title(node)),
                                new Words(BiasRecord.name(node.path("attributes"))),
                                new Words(BiasRecord.name(node.path("reference"))),
                                measured(BiasRecord.figure(node))))
                        .toList(),
                "No two groups can be compared.");
    }

    ReportTable fourFifths() {
        return new ReportTable(
                "Four-fifths rule",
                List.of(
                        Column.of("By", 25),
                        Column.of("Group", 30),
                        Column.of("Against", 25),
                        Column.of("Four fifths", 20)),
                bias.all("four_fifths")
                        .map(node -> List.<Cell>of(
                                new Words(BiasRecord.grouping(node.path("attributes"))),
                                new Words(BiasRecord.name(node.path("attributes"))),
                                new Words(BiasRecord.name(node.path("reference"))),
                                new Words(Wording.words(node.path("verdict").asText()))))
                        .toList(),
                "No two groups can be compared.");
    }

    ReportTable extremes() {
        return new ReportTable(
                "Extremes",
                List.of(
                        Column.of("By", 15),
                        Column.of("Metric", 20),
                        Column.of("Highest", 17),
                        Column.of("Lowest", 17),
                        Column.figure("Difference [95 %]", 16),
                        Column.figure("Ratio [95 %]", 15)),
                bias.all("extremes")
                        .map(node -> List.<Cell>of(
                                new Words(node.path("grouping").asText()),
                                new Words(BiasRecord.title(node)),
                                new Words(node.path("highest").asText()),
                                new Words(node.path("lowest").asText()),
                                measured(BiasRecord.figure(node.path("difference"))),
                                measured(BiasRecord.figure(node.path("ratio")))))
                        .toList(),
                "Fewer than two groups are large enough.");
    }

    ReportTable power() {
        return new ReportTable(
                "Power",
                List.of(
                        Column.of("Metric", 24),
                        Column.of("Group", 22),
                        Column.of("Against", 18),
                        Column.of("Power", 8),
                        Column.of("Smallest gap below", 14),
                        Column.of("Smallest gap above", 14)),
                bias.all("power")
                        .map(node -> List.<Cell>of(
                                new Words(BiasRecord.title(node)),
                                new Words(BiasRecord.name(node.path("attributes"))),
                                new Words(BiasRecord.name(node.path("reference"))),
                                new Words(Math.round(node.path("power").asDouble() * 100) + " %"),
                                gap(node.path("smallest_gap_below")),
                                gap(node.path("smallest_gap_above"))))
                        .toList(),
                "There is no reference to compare with.");
    }

    private static Cell gap(JsonNode gap) {
        return gap.isNumber()
                ? new ReportTable.Decimal(gap.asDouble(), Wording.RATE_DECIMALS)
                : new Words("none could be shown");
    }

    private static Cell measured(Figure figure) {
        return new Measured(figure, Wording.RATE_DECIMALS);
    }
}
