package org.probity.reports.layout;

/// A picture of figures, drawn alike for documents and pages, with the words that say the same.
public sealed interface Plot permits ForestPlot, TrendPlot, CurvePlot {

    /// As wide as the text of a page, in hundredths of a millimetre.
    int WIDTH = 17_000;

    String title();

    /// The picture in words, for readers who cannot see it.
    String alternative();

    /// In hundredths of a millimetre.
    int height();

    void draw(Canvas canvas);

    default Emf picture() {
        var picture = new Emf(WIDTH, height());
        draw(picture);
        return picture;
    }

    default String svg() {
        var picture = new Svg(WIDTH, height(), alternative());
        draw(picture);
        return picture.text();
    }
}
