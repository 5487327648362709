package org.probity.reports.layout;

/// What a plot draws on, in hundredths of a millimetre from the upper left, with colours `0xRRGGBB`.
public interface Canvas {

    /// Where a text stands relative to its point.
    enum Align {
        LEFT,
        RIGHT,
        CENTRE
    }

    Canvas line(int[] from, int[] to, int colour, int thickness);

    Canvas dot(int x, int y, int radius, int colour);

    /// A filled rectangle of a width and a height.
    Canvas box(int left, int top, int[] size, int colour);

    /// A text whose letters have this height.
    Canvas text(String text, int[] at, Align align, int size, int colour);
}
