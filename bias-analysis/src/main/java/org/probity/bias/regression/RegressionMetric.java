package org.probity.bias.regression;

import org.probity.bias.NamedMetric;

/// A number about predicted numbers, with its one name and its one definition; y is the truth, p the
/// prediction.
public enum RegressionMetric implements NamedMetric {
    MEAN_TRUTH("Mean truth", "Mean of y.", false, Source.COMMON),
    MEAN_PREDICTION("Mean prediction", "Mean of p.", false, Source.COMMON),
    MEAN_RESIDUAL("Mean residual", "Mean of p - y: above zero, the group is overestimated.", false, Source.COMMON),
    MEAN_ABSOLUTE_ERROR("Mean absolute error", "Mean of |p - y|.", true, Source.COMMON),
    MEAN_SQUARED_ERROR("Mean squared error", "Mean of (p - y)².", true, Source.COMMON),
    ROOT_MEAN_SQUARED_ERROR("Root mean squared error", "Square root of the mean of (p - y)².", true, Source.COMMON),
    R_SQUARED(
            "R squared",
            "1 - sum (p - y)²/sum (y - mean of y)², within the group.",
            false,
            "S. Wright, Correlation and causation, 1921"),
    MEDIAN_ABSOLUTE_ERROR("Median absolute error", "Median of |p - y|.", true, Source.COMMON);

    private static final class Source {
        private static final String COMMON =
                "T. Hastie, R. Tibshirani, J. Friedman, The Elements of Statistical Learning";
    }

    private final String title;
    private final String definition;
    private final boolean neverNegative;
    private final String source;

    RegressionMetric(String title, String definition, boolean neverNegative, String source) {
        this.title = title;
        this.definition = definition;
        this.neverNegative = neverNegative;
        this.source = source;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String definition() {
        return definition;
    }

    @Override
    public String source() {
        return source;
    }

    /// Whether a ratio of two groups' values means anything.
    public boolean neverNegative() {
        return neverNegative;
    }
}
