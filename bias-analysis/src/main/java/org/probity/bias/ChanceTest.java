package org.probity.bias;

/// How the chance of a gap between two rates was computed.
public enum ChanceTest {
    FISHER_EXACT("Fisher's exact test of rows, two-sided"),
    RAO_SCOTT("Chi-square test of weighted rows on their effective counts (Rao and Scott 1992)"),
    WELCH("Two means with unequal variances (Welch 1947)"),
    DELONG("Two areas under curves of different rows, by their variances (DeLong et al. 1988)"),
    KOLMOGOROV_SMIRNOV("The greatest distance of two distributions (Kolmogorov and Smirnov)");

    private final String title;

    ChanceTest(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
