package org.probity.reports.layout;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Measures over time with the limit they are held against; a window without a value is a gap in its line.
public record TrendPlot(String title, List<String> windows, List<Series> series, double limit) implements Plot {

    /// One measure, a figure per window.
    public record Series(String name, List<Figure> figures) {

        public Series {
            figures = List.copyOf(figures);
        }
    }

    private static final int HEIGHT = 5_600;
    private static final int TOP = 700;
    private static final int BOTTOM = 4_900;
    private static final int LEFT = 1_200;
    private static final int LETTERS = 280;
    private static final int INK = 0x1F2933;
    private static final int QUIET = 0x7B8794;
    private static final int GRID = 0xD9DEE4;
    private static final int RED = 0xC0392B;
    private static final int[] COLOURS = {0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x1F2933};

    public TrendPlot {
        windows = List.copyOf(windows);
        series = List.copyOf(series);
    }

    /// Only the latest figures; every number stands in the table beside the picture.
    @Override
    public String alternative() {
        String names = series.stream()
                .map(one -> one.name() + ", latest "
                        + one.figures().stream()
                                .reduce((_, later) -> later)
                                .map(figure -> Wording.figure(figure, Wording.EFFECT_DECIMALS))
                                .orElse("none"))
                .collect(Collectors.joining("; "));
        return "%s over %s, limit %s: %s."
                .formatted(title, Wording.count(windows.size(), "window", "windows"), Wording.limit(limit), names);
    }

    @Override
    public int height() {
        return HEIGHT;
    }

    @Override
    public void draw(Canvas picture) {
        var scale = Scale.of(
                Stream.concat(
                                Stream.of(limit * 1.25),
                                series.stream()
                                        .flatMap(one -> one.figures().stream())
                                        .flatMap(TrendPlot::value))
                        .mapToDouble(Double::doubleValue),
                BOTTOM,
                TOP);
        for (double tick : scale.ticks()) {
            int y = scale.at(tick);
            picture.line(new int[] {LEFT, y}, new int[] {WIDTH, y}, GRID, 15);
            picture.text(Wording.limit(tick), new int[] {LEFT - 150, y + 90}, Canvas.Align.RIGHT, LETTERS, QUIET);
        }
        picture.line(new int[] {LEFT, scale.at(limit)}, new int[] {WIDTH, scale.at(limit)}, RED, 30);
        picture.text(
                "limit " + Wording.limit(limit),
                new int[] {WIDTH, scale.at(limit) - 100},
                Canvas.Align.RIGHT,
                LETTERS,
                RED);
        days(picture);
        for (int at = 0; at < series.size(); at++) {
            draw(picture, scale, at);
        }
    }

    private void days(Canvas picture) {
        int every = Math.max(1, (windows.size() + 5) / 6);
        for (int at = 0; at < windows.size(); at += every) {
            picture.text(windows.get(at), new int[] {x(at), BOTTOM + 480}, Canvas.Align.CENTRE, LETTERS, QUIET);
        }
    }

    private void draw(Canvas picture, Scale scale, int index) {
        Series one = series.get(index);
        int colour = COLOURS[index % COLOURS.length];
        int legend = LEFT + index % 5 * 3_100;
        int row = 300 + index / 5 * 300;
        picture.box(legend, row - 180, new int[] {350, 180}, colour);
        picture.text(PlainText.of(one.name()), new int[] {legend + 480, row}, Canvas.Align.LEFT, LETTERS, INK);
        for (int at = 0; at < one.figures().size(); at++) {
            int column = at;
            value(one.figures().get(at)).forEach(value -> {
                picture.dot(x(column), scale.at(value), 70, colour);
                Stream.of(column)
                        .filter(now -> now > 0)
                        .flatMap(now -> value(one.figures().get(now - 1)))
                        .forEach(before -> picture.line(
                                new int[] {x(column - 1), scale.at(before)},
                                new int[] {x(column), scale.at(value)},
                                colour,
                                40));
            });
        }
    }

    private int x(int window) {
        int room = WIDTH - LEFT - 1_800;
        return LEFT + 800 + (windows.size() == 1 ? room / 2 : room * window / (windows.size() - 1));
    }

    private static Stream<Double> value(Figure figure) {
        return switch (figure) {
            case Figure.Exact(var value) -> Stream.of(value);
            case Figure.Estimate(var value, var _, var _) -> Stream.of(value);
            case Figure.Undefined(var _) -> Stream.empty();
        };
    }
}
