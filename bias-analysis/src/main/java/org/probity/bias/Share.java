package org.probity.bias;

import org.probity.bias.statistics.Confidence;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.NoInterval;
import org.probity.bias.statistics.Wilson;

/// A part of a whole, and what it means when the whole is empty.
record Share(long part, long whole, UndefinedReason whenEmpty) {

    static Share of(Metric rate, Confusion c) {
        long positives = c.truePositives() + c.falseNegatives();
        long negatives = c.falsePositives() + c.trueNegatives();
        long saidPositive = c.truePositives() + c.falsePositives();
        long saidNegative = c.falseNegatives() + c.trueNegatives();
        return switch (rate) {
            case BASE_RATE -> new Share(positives, c.labelled(), UndefinedReason.NO_LABELS);
            case SELECTION_RATE -> new Share(c.predictedPositive(), c.predicted(), UndefinedReason.NO_ROWS);
            case TRUE_POSITIVE_RATE -> new Share(c.truePositives(), positives, UndefinedReason.NO_POSITIVES);
            case FALSE_NEGATIVE_RATE -> new Share(c.falseNegatives(), positives, UndefinedReason.NO_POSITIVES);
            case FALSE_POSITIVE_RATE -> new Share(c.falsePositives(), negatives, UndefinedReason.NO_NEGATIVES);
            case TRUE_NEGATIVE_RATE -> new Share(c.trueNegatives(), negatives, UndefinedReason.NO_NEGATIVES);
            case POSITIVE_PREDICTIVE_VALUE ->
                new Share(c.truePositives(), saidPositive, UndefinedReason.NOBODY_PREDICTED_POSITIVE);
            case FALSE_DISCOVERY_RATE ->
                new Share(c.falsePositives(), saidPositive, UndefinedReason.NOBODY_PREDICTED_POSITIVE);
            case NEGATIVE_PREDICTIVE_VALUE ->
                new Share(c.trueNegatives(), saidNegative, UndefinedReason.NOBODY_PREDICTED_NEGATIVE);
            case FALSE_OMISSION_RATE ->
                new Share(c.falseNegatives(), saidNegative, UndefinedReason.NOBODY_PREDICTED_NEGATIVE);
            case ACCURACY -> new Share(c.truePositives() + c.trueNegatives(), c.labelled(), UndefinedReason.NO_LABELS);
            case ERROR_RATE ->
                new Share(c.falsePositives() + c.falseNegatives(), c.labelled(), UndefinedReason.NO_LABELS);
            case BALANCED_ACCURACY,
                    F1_SCORE,
                    STATISTICAL_PARITY_DIFFERENCE,
                    DISPARATE_IMPACT_RATIO,
                    EQUAL_OPPORTUNITY_DIFFERENCE,
                    AVERAGE_ODDS_DIFFERENCE,
                    EQUALIZED_ODDS_DIFFERENCE,
                    PREDICTIVE_PARITY_DIFFERENCE ->
                throw new IllegalArgumentException("%s is not a share".formatted(rate));
        };
    }

    double value() {
        return (double) part / whole;
    }

    MetricValue estimate(Confidence confidence) {
        return whole == 0
                ? new MetricValue.Undefined(whenEmpty)
                : new MetricValue.Defined(value(), Wilson.interval(part, whole, confidence));
    }

    MetricValue withoutInterval(NoInterval reason) {
        return whole == 0
                ? new MetricValue.Undefined(whenEmpty)
                : new MetricValue.Defined(value(), new Interval.None(reason));
    }
}
