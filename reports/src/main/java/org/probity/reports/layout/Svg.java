package org.probity.reports.layout;

import java.util.Locale;

/// A picture inside a page, which takes its letters from the page.
final class Svg implements Canvas {

    private final StringBuilder body = new StringBuilder();

    Svg(int width, int height, String alternative) {
        body.append("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
                .formatted(width, height, Html.text(alternative)));
    }

    @Override
    public Svg line(int[] from, int[] to, int colour, int thickness) {
        body.append("<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"%d\"/>"
                .formatted(from[0], from[1], to[0], to[1], colour(colour), thickness));
        return this;
    }

    @Override
    public Svg dot(int x, int y, int radius, int colour) {
        body.append("<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"%s\"/>".formatted(x, y, radius, colour(colour)));
        return this;
    }

    @Override
    public Svg box(int left, int top, int[] size, int colour) {
        body.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>"
                .formatted(left, top, size[0], size[1], colour(colour)));
        return this;
    }

    @Override
    public Svg text(String text, int[] at, Align align, int size, int colour) {
        String anchor = switch (align) {
            case LEFT -> "start";
            case RIGHT -> "end";
            case CENTRE -> "middle";
        };
        body.append("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" font-size=\"%d\" fill=\"%s\">%s</text>"
                .formatted(at[0], at[1], anchor, size, colour(colour), Html.text(text)));
        return this;
    }

    String text() {
        return body + "</svg>";
    }

    private static String colour(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }
}
