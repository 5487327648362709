package org.probity.bias;

/// A number of the report, with the one name and the one definition that screens, reports and criteria use.
///
/// Rates of a group count the plan's positive value as positive, except the selection rate, which counts the
/// favourable answer. Every between-group metric counts the favourable answer as positive, so that "more" always
/// means "better off". Differences are group minus reference, ratios group over reference.
public enum Metric implements NamedMetric {
    BASE_RATE(Family.RATE, "Base rate", "Share of positive labels.", Source.CONFUSION),
    SELECTION_RATE(Family.RATE, "Selection rate", "Share of people who get the favourable answer.", Source.CONFUSION),
    TRUE_POSITIVE_RATE(
            Family.RATE, "True positive rate", "Share of the truly positive predicted positive.", Source.CONFUSION),
    FALSE_NEGATIVE_RATE(
            Family.RATE, "False negative rate", "Share of the truly positive predicted negative.", Source.CONFUSION),
    FALSE_POSITIVE_RATE(
            Family.RATE, "False positive rate", "Share of the truly negative predicted positive.", Source.CONFUSION),
    TRUE_NEGATIVE_RATE(
            Family.RATE, "True negative rate", "Share of the truly negative predicted negative.", Source.CONFUSION),
    POSITIVE_PREDICTIVE_VALUE(
            Family.RATE, "Positive predictive value", "Share of positive predictions that are true.", Source.CONFUSION),
    FALSE_DISCOVERY_RATE(
            Family.RATE, "False discovery rate", "Share of positive predictions that are false.", Source.CONFUSION),
    NEGATIVE_PREDICTIVE_VALUE(
            Family.RATE, "Negative predictive value", "Share of negative predictions that are true.", Source.CONFUSION),
    FALSE_OMISSION_RATE(
            Family.RATE, "False omission rate", "Share of negative predictions that are false.", Source.CONFUSION),
    ACCURACY(Family.RATE, "Accuracy", "Share of predictions that agree with the label.", Source.CONFUSION),
    ERROR_RATE(Family.RATE, "Error rate", "Share of predictions that contradict the label.", Source.CONFUSION),
    BALANCED_ACCURACY(
            Family.COMPOSITE,
            "Balanced accuracy",
            "Mean of the true positive and the true negative rate.",
            Source.CONFUSION),
    F1_SCORE(
            Family.COMPOSITE,
            "F1 score",
            "Twice the true positives over that number plus all errors.",
            "C. J. van Rijsbergen, Information Retrieval, 1979"),
    STATISTICAL_PARITY_DIFFERENCE(
            Family.DISPARITY,
            "Statistical parity difference",
            "Selection rate of the group minus that of the reference.",
            "C. Dwork et al., Fairness through awareness, 2012"),
    DISPARATE_IMPACT_RATIO(
            Family.DISPARITY,
            "Disparate impact ratio",
            "Selection rate of the group over that of the reference.",
            "29 CFR 1607.4(D); M. Feldman et al., 2015"),
    EQUAL_OPPORTUNITY_DIFFERENCE(
            Family.DISPARITY,
            "Equal opportunity difference",
            "True positive rate of the group minus that of the reference, favourable counted as positive.",
            Source.HARDT),
    AVERAGE_ODDS_DIFFERENCE(
            Family.DISPARITY,
            "Average odds difference",
            "Mean of the gaps in false positive and true positive rate, favourable counted as positive.",
            "R. K. E. Bellamy et al., AI Fairness 360, 2018"),
    EQUALIZED_ODDS_DIFFERENCE(
            Family.DISPARITY,
            "Equalized odds difference",
            "The larger of the absolute gaps in true positive and false positive rate.",
            Source.HARDT),
    PREDICTIVE_PARITY_DIFFERENCE(
            Family.DISPARITY,
            "Predictive parity difference",
            "Positive predictive value of the group minus that of the reference, favourable counted as positive.",
            "A. Chouldechova, Fair prediction with disparate impact, 2017");

    /// Whether a metric describes one group or compares two.
    public enum Family {
        RATE,
        COMPOSITE,
        DISPARITY
    }

    private static final class Source {
        private static final String CONFUSION = "ISO/IEC TS 4213:2022, classification measures";
        private static final String HARDT = "M. Hardt, E. Price, N. Srebro, Equality of opportunity, 2016";
    }

    private final Family family;
    private final String title;
    private final String definition;
    private final String source;

    Metric(Family family, String title, String definition, String source) {
        this.family = family;
        this.title = title;
        this.definition = definition;
        this.source = source;
    }

    public Family family() {
        return family;
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

    /// Whether the metric compares two groups and has no meaning for one alone.
    public boolean betweenGroups() {
        return family == Family.DISPARITY;
    }
}
