package org.probity.server.bias;

import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.probity.reports.bias.BiasRecord;
import org.probity.reports.bias.Section;
import org.probity.reports.layout.CurvePlot;
import org.probity.reports.layout.Figure;
import org.probity.reports.layout.ForestPlot;
import org.probity.reports.layout.Plot;
import org.probity.reports.layout.ReportTable;
import org.probity.reports.layout.TrendPlot;
import org.probity.reports.layout.Wording;

/// One part of a report in the words of the record: sentences, pictures, tables.
public record SectionView(
        @NotNull String id,
        @NotNull String title,
        @NotNull List<String> sentences,
        @NotNull List<CurvesView> curves,
        @NotNull List<ForestView> forests,
        @NotNull List<TableView> tables) {

    /// Figures with their limits, one in a line.
    public record ForestView(@NotNull String title, @NotNull List<ForestLineView> lines) {}

    /// A line of a forest plot.
    ///
    /// @param text the figure in words
    public record ForestLineView(
            @NotNull String label,
            @NotNull String text,
            Optional<Double> value,
            Optional<Double> low,
            Optional<Double> high,
            @NotNull List<Double> bounds) {}

    /// Curves over the unit square.
    public record CurvesView(
            @NotNull String title,
            @NotNull String across,
            @NotNull String up,
            @NotNull List<CurveView> curves) {}

    /// One curve; each point is x, then y.
    public record CurveView(@NotNull String name, @NotNull List<List<Double>> points) {}

    /// A table with its cells in words; numbers keep their digits beside.
    public record TableView(
            @NotNull String name,
            @NotNull List<String> columns,
            @NotNull List<List<CellView>> rows,
            @NotNull String whenEmpty) {}

    /// One cell.
    ///
    /// @param text    what is shown
    /// @param numeric whether it stands at the right
    /// @param verdict where the cell is one
    public record CellView(
            @NotNull String text,
            @NotNull boolean numeric,
            Optional<Double> value,
            Optional<Double> low,
            Optional<Double> high,
            Optional<String> verdict) {}

    static List<SectionView> all(String record) {
        return BiasRecord.read(record.getBytes(StandardCharsets.UTF_8)).shown().stream()
                .map(SectionView::of)
                .toList();
    }

    private static SectionView of(Section section) {
        return new SectionView(
                section.id(),
                section.title(),
                section.sentences(),
                section.plots().stream().flatMap(SectionView::curves).toList(),
                section.plots().stream().flatMap(SectionView::forests).toList(),
                section.tables().stream().map(SectionView::table).toList());
    }

    private static Stream<CurvesView> curves(Plot plot) {
        return switch (plot) {
            case CurvePlot(var title, var across, var up, var curves) ->
                Stream.of(new CurvesView(
                        title,
                        across,
                        up,
                        curves.stream()
                                .map(curve -> new CurveView(
                                        curve.name(),
                                        curve.points().stream()
                                                .map(point -> List.of(point.x(), point.y()))
                                                .toList()))
                                .toList()));
            case ForestPlot _, TrendPlot _ -> Stream.empty();
        };
    }

    private static Stream<ForestView> forests(Plot plot) {
        return switch (plot) {
            case ForestPlot forest ->
                Stream.of(new ForestView(
                        forest.title(),
                        forest.rows().stream()
                                .map(row -> line(row, forest.decimals()))
                                .toList()));
            case CurvePlot _, TrendPlot _ -> Stream.empty();
        };
    }

    private static ForestLineView line(ForestPlot.Row row, int decimals) {
        CellView cell = figure(row.figure(), decimals);
        return new ForestLineView(row.label(), cell.text(), cell.value(), cell.low(), cell.high(), row.bounds());
    }

    private static TableView table(ReportTable table) {
        return new TableView(
                table.name(),
                table.columns().stream().map(ReportTable.Column::title).toList(),
                table.rows().stream()
                        .map(row -> row.stream().map(SectionView::cell).toList())
                        .toList(),
                table.whenEmpty());
    }

    private static CellView cell(ReportTable.Cell cell) {
        return switch (cell) {
            case ReportTable.Words(var text) -> words(text);
            case ReportTable.Digest(var digest) -> words(digest);
            case ReportTable.Moment(var at) -> words(Wording.shortMoment(at));
            case ReportTable.Window(var start) -> words(Wording.windowStart(start));
            case ReportTable.Day(var day) -> words(Wording.day(day));
            case ReportTable.Count(var number) -> number("%,d".formatted(number), (double) number);
            case ReportTable.Decimal(var number, var decimals) -> number(Wording.decimal(number, decimals), number);
            case ReportTable.Chance(var p) -> number(Wording.chance(p), p);
            case ReportTable.Bound(var sign, var bound) -> number(sign + Wording.limit(bound), bound);
            case ReportTable.Measured(var figure, var decimals) -> figure(figure, decimals);
            case ReportTable.Judged(var verdict, var remark) ->
                new CellView(remark, false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(verdict));
        };
    }

    private static CellView words(String text) {
        return new CellView(text, false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static CellView number(String text, double value) {
        return new CellView(text, true, Optional.of(value), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static CellView figure(Figure figure, int decimals) {
        String text = Wording.figure(figure, decimals);
        return switch (figure) {
            case Figure.Undefined _ -> words(text);
            case Figure.Exact(var value) -> number(text, value);
            case Figure.Estimate(var value, var low, var high) ->
                new CellView(text, true, Optional.of(value), Optional.of(low), Optional.of(high), Optional.empty());
        };
    }
}
