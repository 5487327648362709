package org.probity.bias.score;

import org.probity.bias.NamedMetric;

/// A number about scores, with the one name and the one definition that screens, reports and criteria
/// use.
///
/// Differences are group minus reference. n counts the rows with a score and a label, s is a row's
/// score and y its label, 1 where it is positive.
public enum ScoreMetric implements NamedMetric {
    MEAN_SCORE(Family.GROUP, "Mean score", "Mean of the scores, with or without a label.", Source.KLEINBERG),
    AREA_UNDER_CURVE(
            Family.GROUP,
            "Area under the ROC curve",
            "Chance that a positive row has a higher score than a negative one, where equal scores count one half.",
            "H. B. Mann, D. R. Whitney, 1947; J. A. Hanley, B. J. McNeil, 1982"),
    POSITIVE_CLASS_BALANCE(
            Family.GROUP, "Mean score of the positive", "Mean score of the rows with y = 1.", Source.KLEINBERG),
    NEGATIVE_CLASS_BALANCE(
            Family.GROUP, "Mean score of the negative", "Mean score of the rows with y = 0.", Source.KLEINBERG),
    EXPECTED_CALIBRATION_ERROR(
            Family.GROUP,
            "Expected calibration error",
            "Sum over ten bins (low, high] of n_bin/n times the distance of mean score and share of positives.",
            "M. P. Naeini, G. F. Cooper, M. Hauskrecht, 2015"),
    MAXIMUM_CALIBRATION_ERROR(
            Family.GROUP,
            "Maximum calibration error",
            "Largest distance of mean score and share of positives in one of ten bins.",
            "M. P. Naeini, G. F. Cooper, M. Hauskrecht, 2015"),
    BRIER_SCORE(Family.GROUP, "Brier score", "Mean of (s - y)².", "G. W. Brier, 1950"),
    LOG_LOSS(
            Family.GROUP,
            "Log loss",
            "Mean of -ln s where y = 1 and -ln(1 - s) where y = 0, with s held between 1e-15 and 1 - 1e-15.",
            "I. J. Good, Rational Decisions, 1952"),
    MEAN_SCORE_DIFFERENCE(
            Family.GAP, "Mean score difference", "Mean score of the group minus the reference's.", Source.KLEINBERG),
    AREA_UNDER_CURVE_DIFFERENCE(
            Family.GAP,
            "AUC difference",
            "Area under the ROC curve of the group minus the reference's.",
            "E. R. DeLong et al., Biometrics 44 (1988) 837-845"),
    AREA_BETWEEN_CURVES(
            Family.GAP,
            "Area between ROC curves",
            "ABROCA: integral over the false positive rate of the distance of the two ROC curves.",
            "J. Gardner, C. Brooks, R. Baker, Evaluating the fairness of predictive student models, 2019"),
    SCORE_DISTANCE(
            Family.GAP,
            "Distance of score distributions",
            "Largest distance of the two cumulative distributions of scores (Kolmogorov and Smirnov).",
            "N. V. Smirnov, 1939"),
    POSITIVE_CLASS_BALANCE_DIFFERENCE(
            Family.GAP,
            "Balance for the positive class",
            "Mean score of the positive rows of the group minus that of the reference's.",
            Source.KLEINBERG),
    NEGATIVE_CLASS_BALANCE_DIFFERENCE(
            Family.GAP,
            "Balance for the negative class",
            "Mean score of the negative rows of the group minus that of the reference's.",
            Source.KLEINBERG),
    CALIBRATION_ERROR_DIFFERENCE(
            Family.GAP,
            "Calibration error difference",
            "Expected calibration error of the group minus the reference's.",
            "M. P. Naeini, G. F. Cooper, M. Hauskrecht, 2015");

    /// Whether a number describes one group or compares it with the reference.
    public enum Family {
        GROUP,
        GAP
    }

    private static final class Source {
        private static final String KLEINBERG =
                "J. Kleinberg, S. Mullainathan, M. Raghavan, Inherent trade-offs in the fair determination of risk"
                        + " scores, 2017";
    }

    private final Family family;
    private final String title;
    private final String definition;
    private final String source;

    ScoreMetric(Family family, String title, String definition, String source) {
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
}
