package org.probity.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.probity.bias.Metric;
import org.probity.reports.AnalysisPart.GapLine;
import org.probity.reports.AnalysisPart.GroupLine;
import org.probity.reports.AnalysisPart.GroupingPart;
import org.probity.reports.AnalysisPart.JudgedCriterion;
import org.probity.reports.AnalysisPart.Rate;
import org.probity.reports.VersionPart.WrittenCriterion;
import org.probity.reports.layout.Definitions;
import org.probity.reports.layout.Figure;
import org.probity.reports.layout.ReportTable;
import org.probity.reports.layout.ReportTable.Bound;
import org.probity.reports.layout.ReportTable.Cell;
import org.probity.reports.layout.ReportTable.Column;
import org.probity.reports.layout.ReportTable.Count;
import org.probity.reports.layout.ReportTable.Judged;
import org.probity.reports.layout.ReportTable.Measured;
import org.probity.reports.layout.ReportTable.Words;
import org.probity.reports.layout.Wording;

/// Criteria with their verdicts, groups with their rates, and gaps, as tables.
final class AnalysisTables {

    private static final int METRICS_ABREAST = 5;

    private AnalysisTables() {}

    /// The criteria of every version: judged where an analysis has judged them, else as they are written.
    static ReportTable criteria(List<VersionPart> versions) {
        return new ReportTable(
                "Criteria",
                List.of(
                        Column.of("Version", 15),
                        Column.of("Criterion", 10),
                        Column.of("Metric", 20),
                        Column.of("Whom", 17),
                        Column.of("Bound", 10),
                        Column.figure("Value [95 %]", 16),
                        Column.verdict("Verdict", 18)),
                versions.stream().flatMap(AnalysisTables::criteria).toList(),
                "No success criteria have been written yet.");
    }

    private static Stream<List<Cell>> criteria(VersionPart version) {
        List<JudgedCriterion> judged =
                version.analysis().map(AnalysisPart::criteria).orElseGet(List::of);
        return Stream.concat(
                judged.stream().map(one -> judged(version, one)),
                version.criteria().written().stream()
                        .filter(one ->
                                judged.stream().noneMatch(done -> done.id().equals(one.id())))
                        .map(one -> open(version, one)));
    }

    private static List<Cell> judged(VersionPart version, JudgedCriterion one) {
        return List.of(
                new Words(version.title()),
                new Words(one.id()),
                new Words(one.metric()),
                new Words(one.scope()),
                new Bound(Wording.sign(one.comparison()), one.bound()),
                new Measured(one.figure(), Wording.RATE_DECIMALS),
                new Judged(one.verdict(), one.remark()));
    }

    private static List<Cell> open(VersionPart version, WrittenCriterion one) {
        String why =
                version.criteria().seal().isEmpty() ? "not sealed yet" : "not analysed since the criteria were sealed";
        return List.of(
                new Words(version.title()),
                new Words(one.id()),
                new Words(one.metric()),
                new Words(one.scope()),
                new Bound(Wording.sign(one.comparison()), one.bound()),
                new Measured(new Figure.Undefined(why), Wording.RATE_DECIMALS),
                new Judged("NOT_JUDGED", ""));
    }

    /// Every rate of every group, one in a row.
    static ReportTable groups(List<VersionPart> versions) {
        return new ReportTable(
                "Groups",
                List.of(
                        Column.of("Version", 16),
                        Column.of("By", 14),
                        Column.of("Group", 18),
                        Column.of("n", 8),
                        Column.of("Large enough", 10),
                        Column.of("Metric", 18),
                        Column.figure("Value", 16)),
                versions.stream()
                        .flatMap(version -> version.analysis().stream()
                                .flatMap(part -> Stream.concat(
                                        rates(version, "everybody", part.overall()),
                                        part.groupings().stream()
                                                .flatMap(grouping -> grouping.groups().stream()
                                                        .flatMap(group -> rates(version, grouping.key(), group))))))
                        .toList(),
                "No bias analysis has been run yet.");
    }

    private static Stream<List<Cell>> rates(VersionPart version, String by, GroupLine group) {
        return group.rates().stream()
                .map(rate -> List.of(
                        new Words(version.title()),
                        new Words(by),
                        new Words(group.group()),
                        new Count(group.rows()),
                        new Words(group.eligible() ? "yes" : "no"),
                        new Words(rate.metric().title()),
                        new Measured(rate.figure(), Wording.RATE_DECIMALS)));
    }

    /// Every gap, one in a row.
    static ReportTable gaps(List<VersionPart> versions) {
        return new ReportTable(
                "Gaps",
                List.of(
                        Column.of("Version", 16),
                        Column.of("By", 14),
                        Column.of("Group", 18),
                        Column.of("Against", 18),
                        Column.of("Metric", 18),
                        Column.figure("Value", 16)),
                versions.stream()
                        .flatMap(version -> version.analysis().stream()
                                .flatMap(part -> part.groupings().stream())
                                .flatMap(grouping ->
                                        grouping.gaps().stream().map(gap -> gap(version, grouping.key(), gap))))
                        .toList(),
                "No bias analysis has been run yet.");
    }

    private static List<Cell> gap(VersionPart version, String by, GapLine gap) {
        return List.of(
                new Words(version.title()),
                new Words(by),
                new Words(gap.group()),
                new Words(gap.against()),
                new Words(gap.metric().title()),
                new Measured(gap.figure(), Wording.RATE_DECIMALS));
    }

    /// The rates of a grouping with groups as rows, in as many tables as the metrics need to stay readable.
    static List<ReportTable> rateMatrices(GroupingPart grouping, List<Metric> metrics) {
        return abreast(metrics).stream().map(some -> rateMatrix(grouping, some)).toList();
    }

    private static ReportTable rateMatrix(GroupingPart grouping, List<Metric> metrics) {
        List<Column> columns = new ArrayList<>(List.of(Column.of("Group", 20), Column.of("n", 9)));
        metrics.forEach(metric -> columns.add(Column.figure(metric.title(), 71 / metrics.size())));
        List<List<Cell>> rows = new ArrayList<>();
        for (GroupLine group : grouping.groups()) {
            String name = group.eligible() ? group.group() : group.group() + " (too few)";
            List<Cell> row = new ArrayList<>(List.of(new Words(name), new Count(group.rows())));
            metrics.forEach(metric -> row.add(cell(group.rates().stream()
                    .filter(rate -> rate.metric() == metric)
                    .map(Rate::figure)
                    .findFirst())));
            rows.add(row);
        }
        return new ReportTable("Rates by " + grouping.key(), columns, rows, "No group occurs in the data.");
    }

    /// The gaps of a grouping with groups as rows.
    static List<ReportTable> gapMatrices(GroupingPart grouping) {
        List<Metric> metrics =
                grouping.gaps().stream().map(GapLine::metric).distinct().toList();
        List<List<String>> pairs = grouping.gaps().stream()
                .map(gap -> List.of(gap.group(), gap.against()))
                .distinct()
                .toList();
        return abreast(metrics).stream()
                .map(some -> gapMatrix(grouping, pairs, some))
                .toList();
    }

    private static ReportTable gapMatrix(GroupingPart grouping, List<List<String>> pairs, List<Metric> metrics) {
        List<Column> columns = new ArrayList<>(List.of(Column.of("Group", 25)));
        metrics.forEach(metric -> columns.add(Column.figure(metric.title(), 75 / metrics.size())));
        List<List<Cell>> rows = new ArrayList<>();
        for (List<String> pair : pairs) {
            List<Cell> row = new ArrayList<>(List.of(new Words(pair.getFirst() + " against " + pair.getLast())));
            metrics.forEach(metric -> row.add(cell(grouping.gaps().stream()
                    .filter(gap -> gap.metric() == metric
                            && gap.group().equals(pair.getFirst())
                            && gap.against().equals(pair.getLast()))
                    .map(GapLine::figure)
                    .findFirst())));
            rows.add(row);
        }
        return new ReportTable("Gaps by " + grouping.key(), columns, rows, "No two groups can be compared.");
    }

    private static Cell cell(Optional<Figure> figure) {
        return figure.<Cell>map(known -> new Measured(known, Wording.RATE_DECIMALS))
                .orElseGet(() -> new Words("not computed"));
    }

    private static List<List<Metric>> abreast(List<Metric> metrics) {
        int tables = (metrics.size() + METRICS_ABREAST - 1) / METRICS_ABREAST;
        return IntStream.range(0, tables)
                .mapToObj(table ->
                        metrics.subList(table * metrics.size() / tables, (table + 1) * metrics.size() / tables))
                .toList();
    }

    /// What a metric of the report means and where its definition comes from.
    static ReportTable definitions(List<VersionPart> versions) {
        return Definitions.of(
                "Definitions",
                versions.stream()
                        .flatMap(version -> version.analysis().stream())
                        .flatMap(part -> Stream.concat(
                                part.overall().rates().stream().map(Rate::metric),
                                part.groupings().stream()
                                        .flatMap(grouping ->
                                                grouping.gaps().stream().map(GapLine::metric))))
                        .distinct()
                        .sorted()
                        .toList());
    }
}
