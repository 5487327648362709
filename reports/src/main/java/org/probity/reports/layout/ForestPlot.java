package org.probity.reports.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// Estimates with their intervals on a common scale, one in a row, each with its bound if it has one.
public record ForestPlot(String title, List<Row> rows) implements Plot {

    /// A labelled figure; an undefined one keeps its row and says why.
    ///
    /// @param bounds the bounds the figure is held against, none where there is none
    public record Row(String label, Figure figure, List<Double> bounds) {}

    private static final int ROW = 620;
    private static final int LEFT = 7_400;
    private static final int RIGHT = 13_000;
    private static final int LETTERS = 300;
    private static final int LONGEST_LABEL = 52;
    private static final int INK = 0x1F2933;
    private static final int QUIET = 0x7B8794;
    private static final int GRID = 0xD9DEE4;
    private static final int BLUE = 0x1F5FA8;
    private static final int RED = 0xC0392B;

    public ForestPlot {
        rows = List.copyOf(rows);
    }

    @Override
    public String alternative() {
        return rows.stream()
                .map(row -> row.label() + ": " + Wording.figure(row.figure(), decimals()) + bound(row))
                .collect(Collectors.joining("; ", title + ". ", "."));
    }

    /// As many decimals as its largest figure deserves.
    public int decimals() {
        return Wording.decimals(rows.stream()
                .flatMapToDouble(ForestPlot::extent)
                .map(Math::abs)
                .max()
                .orElse(0));
    }

    private static String bound(Row row) {
        return row.bounds().isEmpty()
                ? ""
                : row.bounds().stream().map(Wording::limit).collect(Collectors.joining(" and ", " (bound ", ")"));
    }

    @Override
    public int height() {
        return 900 + ROW * rows.size();
    }

    @Override
    public void draw(Canvas picture) {
        var scale = Scale.of(rows.stream().flatMapToDouble(ForestPlot::extent), LEFT, RIGHT);
        int bottom = 300 + ROW * rows.size();
        for (double tick : scale.ticks()) {
            int x = scale.at(tick);
            picture.line(new int[] {x, 200}, new int[] {x, bottom}, tick == 0 ? QUIET : GRID, tick == 0 ? 25 : 15);
            picture.text(Wording.limit(tick), new int[] {x, bottom + 420}, Canvas.Align.CENTRE, LETTERS - 30, QUIET);
        }
        for (int at = 0; at < rows.size(); at++) {
            row(picture, scale, rows.get(at), 300 + ROW * at + ROW / 2);
            value(picture, rows.get(at).figure(), 300 + ROW * at + ROW / 2);
        }
    }

    private static void row(Canvas picture, Scale scale, Row row, int y) {
        picture.text(label(row.label()), new int[] {0, y + 100}, Canvas.Align.LEFT, LETTERS, INK);
        row.bounds()
                .forEach(bound -> picture.line(
                        new int[] {scale.at(bound), y - 260}, new int[] {scale.at(bound), y + 260}, RED, 45));
        switch (row.figure()) {
            case Figure.Exact(var value) -> picture.dot(scale.at(value), y, 130, BLUE);
            case Figure.Estimate(var value, var low, var high) -> {
                picture.line(new int[] {scale.at(low), y}, new int[] {scale.at(high), y}, BLUE, 60);
                picture.line(new int[] {scale.at(low), y - 110}, new int[] {scale.at(low), y + 110}, BLUE, 40);
                picture.line(new int[] {scale.at(high), y - 110}, new int[] {scale.at(high), y + 110}, BLUE, 40);
                picture.dot(scale.at(value), y, 130, BLUE);
            }
            case Figure.Undefined(var _) ->
                picture.text("undefined", new int[] {(LEFT + RIGHT) / 2, y + 100}, Canvas.Align.CENTRE, LETTERS, QUIET);
        }
    }

    private void value(Canvas picture, Figure figure, int y) {
        String value = figure instanceof Figure.Undefined ? "\u2013" : Wording.figure(figure, decimals());
        picture.text(value, new int[] {WIDTH, y + 100}, Canvas.Align.RIGHT, LETTERS, INK);
    }

    private static String label(String label) {
        String clean = PlainText.of(label).replace('\n', ' ');
        return clean.length() <= LONGEST_LABEL
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, clean.codePointCount(0, LONGEST_LABEL - 1)))
                        + "\u2026";
    }

    private static DoubleStream extent(Row row) {
        List<Double> ends = new ArrayList<>(row.bounds());
        switch (row.figure()) {
            case Figure.Exact(var value) -> ends.add(value);
            case Figure.Estimate(var value, var low, var high) -> ends.addAll(List.of(value, low, high));
            case Figure.Undefined(var _) -> ends.add(0.0);
        }
        return ends.stream().mapToDouble(Double::doubleValue);
    }

    /// Splits many rows into pictures that fit on a page.
    public static List<ForestPlot> paged(String title, Stream<Row> rows) {
        List<Row> all = rows.toList();
        List<ForestPlot> plots = new ArrayList<>();
        for (int from = 0; from < all.size(); from += 24) {
            plots.add(new ForestPlot(title, all.subList(from, Math.min(from + 24, all.size()))));
        }
        return plots;
    }
}
