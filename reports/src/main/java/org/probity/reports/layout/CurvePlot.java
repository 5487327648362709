package org.probity.reports.layout;

import java.util.List;
import java.util.stream.Collectors;

/// Curves over the unit square, such as ROC or reliability curves, with the diagonal they are held against.
///
/// @param across what is counted from left to right
/// @param up     what is counted upwards
public record CurvePlot(String title, String across, String up, List<Curve> curves) implements Plot {

    /// One curve from point to point.
    public record Curve(String name, List<Point> points) {

        public Curve {
            points = List.copyOf(points);
        }
    }

    /// Both between 0 and 1.
    public record Point(double x, double y) {

        public Point {
            if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
                throw new IllegalArgumentException("a point outside the unit square: %s, %s".formatted(x, y));
            }
        }
    }

    private static final int SIDE = 8_400;
    private static final int LEFT = 1_800;
    private static final int TOP = 750;
    private static final int LETTERS = 280;
    private static final int INK = 0x1F2933;
    private static final int QUIET = 0x7B8794;
    private static final int GRID = 0xD9DEE4;
    private static final int[] COLOURS = {0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x1F2933};
    private static final int MOST_CURVES = 14;

    public CurvePlot {
        curves = List.copyOf(curves.subList(0, Math.min(MOST_CURVES, curves.size())));
    }

    @Override
    public String alternative() {
        return curves.stream()
                .map(Curve::name)
                .collect(Collectors.joining(
                        "; ", "%s: %s against %s, one curve each for ".formatted(title, up, across), "."));
    }

    @Override
    public int height() {
        return TOP + SIDE + 1_100;
    }

    @Override
    public void draw(Canvas picture) {
        for (int fifth = 0; fifth <= 5; fifth++) {
            double at = fifth / 5.0;
            picture.line(new int[] {x(at), y(0)}, new int[] {x(at), y(1)}, GRID, 15);
            picture.line(new int[] {x(0), y(at)}, new int[] {x(1), y(at)}, GRID, 15);
            picture.text(Wording.limit(at), new int[] {x(at), y(0) + 380}, Canvas.Align.CENTRE, LETTERS, QUIET);
            picture.text(Wording.limit(at), new int[] {x(0) - 150, y(at) + 90}, Canvas.Align.RIGHT, LETTERS, QUIET);
        }
        picture.text(across, new int[] {x(0.5), y(0) + 850}, Canvas.Align.CENTRE, LETTERS, INK);
        picture.text(up, new int[] {x(0), y(1) - 300}, Canvas.Align.LEFT, LETTERS, INK);
        picture.line(new int[] {x(0), y(0)}, new int[] {x(1), y(1)}, QUIET, 20);
        for (int at = 0; at < curves.size(); at++) {
            curve(picture, curves.get(at), at);
        }
    }

    private static void curve(Canvas picture, Curve curve, int index) {
        int colour = COLOURS[index % COLOURS.length];
        int row = TOP + 400 + index * 480;
        picture.box(LEFT + SIDE + 500, row - 180, new int[] {350, 180}, colour);
        picture.text(PlainText.of(curve.name()), new int[] {LEFT + SIDE + 980, row}, Canvas.Align.LEFT, LETTERS, INK);
        List<Point> points = curve.points();
        for (int at = 1; at < points.size(); at++) {
            picture.line(place(points.get(at - 1)), place(points.get(at)), colour, 45);
        }
    }

    private static int[] place(Point point) {
        return new int[] {x(point.x()), y(point.y())};
    }

    private static int x(double value) {
        return (int) Math.round(LEFT + value * SIDE);
    }

    private static int y(double value) {
        return (int) Math.round(TOP + SIDE - value * SIDE);
    }
}
