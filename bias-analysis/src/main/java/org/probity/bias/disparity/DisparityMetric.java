package org.probity.bias.disparity;

import org.probity.bias.NamedMetric;

/// A gap between groups, with its one name and its one definition. The favourable answer counts as
/// positive.
public enum DisparityMetric implements NamedMetric {
    TREATMENT_EQUALITY(
            Scale.GROUP, "Treatment equality", "False negatives over false positives of the group.", Source.BERK),
    SHARE_OF_POSITIVES(
            Scale.GROUP,
            "Share of positives",
            "The group's part of everybody who is predicted positive.",
            "P. Saleiro et al., Aequitas, 2018"),
    AVERAGE_ABSOLUTE_ODDS_DIFFERENCE(
            Scale.PAIR,
            "Average absolute odds difference",
            "Mean of the absolute gaps in false positive and in true positive rate.",
            Source.BELLAMY),
    EQUALIZED_ODDS_RATIO(
            Scale.PAIR,
            "Equalized odds ratio",
            "The smaller of lower over higher true positive rate and lower over higher false positive rate.",
            Source.FAIRLEARN),
    AVERAGE_PREDICTIVE_VALUE_DIFFERENCE(
            Scale.PAIR,
            "Average predictive value difference",
            "Mean of the gaps in positive predictive value and in false omission rate, group minus reference.",
            Source.BELLAMY),
    TREATMENT_EQUALITY_DIFFERENCE(
            Scale.PAIR,
            "Treatment equality difference",
            "False negatives over false positives of the group minus the reference's.",
            Source.BERK),
    TREATMENT_EQUALITY_RATIO(
            Scale.PAIR,
            "Treatment equality ratio",
            "False negatives over false positives of the group, over the reference's.",
            Source.BERK),
    WORST_EQUALIZED_ODDS_DIFFERENCE(
            Scale.ALL,
            "Equalized odds difference, worst case",
            "The larger of highest minus lowest true positive rate and highest minus lowest false positive rate.",
            Source.FAIRLEARN),
    MEAN_EQUALIZED_ODDS_DIFFERENCE(
            Scale.ALL, "Equalized odds difference, mean", "The mean of the same two differences.", Source.FAIRLEARN),
    WORST_EQUALIZED_ODDS_RATIO(
            Scale.ALL,
            "Equalized odds ratio, worst case",
            "The smaller of lowest over highest true positive rate and lowest over highest false positive rate.",
            Source.FAIRLEARN),
    MEAN_EQUALIZED_ODDS_RATIO(
            Scale.ALL, "Equalized odds ratio, mean", "The mean of the same two ratios.", Source.FAIRLEARN),
    WORST_EQUALIZED_ODDS_DIFFERENCE_TO_ALL(
            Scale.ALL,
            "Equalized odds difference to everybody, worst case",
            "The larger of the largest distances of a group from everybody in true and in false positive rate.",
            Source.FAIRLEARN),
    MEAN_EQUALIZED_ODDS_DIFFERENCE_TO_ALL(
            Scale.ALL,
            "Equalized odds difference to everybody, mean",
            "The mean of the same two distances.",
            Source.FAIRLEARN),
    WORST_EQUALIZED_ODDS_RATIO_TO_ALL(
            Scale.ALL,
            "Equalized odds ratio to everybody, worst case",
            "The smaller of the smallest ratios between a group and everybody, each taken below one.",
            Source.FAIRLEARN),
    MEAN_EQUALIZED_ODDS_RATIO_TO_ALL(
            Scale.ALL, "Equalized odds ratio to everybody, mean", "The mean of the same two ratios.", Source.FAIRLEARN),
    SMOOTHED_FAIRNESS_OF_LABELS(
            Scale.ALL,
            "Smoothed empirical differential fairness of the labels",
            "Largest absolute ln P_a - ln P_b over groups a, b and both answers, with P = (k + 1/2)/(n + 1).",
            Source.FOULDS),
    SMOOTHED_FAIRNESS_OF_PREDICTIONS(
            Scale.ALL,
            "Smoothed empirical differential fairness of the predictions",
            "The same of what is predicted.",
            Source.FOULDS),
    BIAS_AMPLIFICATION(
            Scale.ALL, "Bias amplification", "That value of the predictions minus that of the labels.", Source.FOULDS);

    /// Whether a number describes one group, a group against the reference, or all eligible groups at
    /// once.
    public enum Scale {
        GROUP,
        PAIR,
        ALL
    }

    private static final class Source {
        private static final String BERK = "R. Berk et al., Fairness in criminal justice risk assessments, 2021";
        private static final String BELLAMY = "R. K. E. Bellamy et al., AI Fairness 360, 2018";
        private static final String FAIRLEARN = "S. Bird et al., Fairlearn, 2020";
        private static final String FOULDS = "J. R. Foulds et al., An intersectional definition of fairness, 2020";
    }

    private final Scale scale;
    private final String title;
    private final String definition;
    private final String source;

    DisparityMetric(Scale scale, String title, String definition, String source) {
        this.scale = scale;
        this.title = title;
        this.definition = definition;
        this.source = source;
    }

    public Scale scale() {
        return scale;
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
