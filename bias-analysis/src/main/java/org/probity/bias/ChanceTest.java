package org.probity.bias;

/// How the chance of a gap between two rates was computed.
public enum ChanceTest {
    FISHER_EXACT("Fisher's exact test of rows, two-sided"),
    RAO_SCOTT("Chi-square test of weighted rows on their effective counts (Rao and Scott 1992)");

    private final String title;

    ChanceTest(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
