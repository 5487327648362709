package org.probity.bias.individual;

import org.probity.bias.NamedMetric;

/// How unequally the benefits b of persons are shared: b is 2 for an undeserved favourable answer, 1
/// for a right answer and 0 for a favourable answer that was deserved and not given; m is the mean
/// benefit.
public enum InequalityMetric implements NamedMetric {
    GENERALIZED_ENTROPY("Generalized entropy index", "Half the mean of (b/m)² - 1, alpha = 2.", Source.SPEICHER),
    THEIL_INDEX("Theil index", "Mean of (b/m)·ln(b/m), where 0·ln 0 is 0; alpha = 1.", Source.SPEICHER),
    COEFFICIENT_OF_VARIATION(
            "Coefficient of variation",
            "Standard deviation of the benefits over their mean, the root of twice the entropy index.",
            Source.SPEICHER);

    private static final class Source {
        private static final String SPEICHER =
                "T. Speicher et al., A unified approach to quantifying algorithmic unfairness, 2018";
    }

    private final String title;
    private final String definition;
    private final String source;

    InequalityMetric(String title, String definition, String source) {
        this.title = title;
        this.definition = definition;
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
}
