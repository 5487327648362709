package org.probity.bias;

import java.math.BigInteger;
import java.util.function.Function;
import org.probity.bias.statistics.Confidence;
import org.probity.bias.statistics.EffectiveSize;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.Katz;
import org.probity.bias.statistics.Wilson;

/// A part of a whole, and what it means when the whole is empty.
///
/// Both are rows, or millionths of weight where rows of unequal weights are in it.
///
/// @param size how many rows of equal weight would say as much
record Share(long part, long whole, UndefinedReason whenEmpty, boolean weighted, double size) {

    Share(long part, long whole, UndefinedReason whenEmpty) {
        this(part, whole, whenEmpty, false, (double) whole);
    }

    /// A share of weight. Rows of equal weight are counted: for them all that holds for rows is exact.
    ///
    /// @param form the share of rows that it is a weighted form of
    static Share weighted(Amounts amounts, Function<Confusion, Share> form) {
        Share weight = form.apply(amounts.weights());
        if (weight.whole() == 0) {
            return weight;
        }
        Share rows = form.apply(amounts.counts());
        BigInteger squares = amounts.squares().of(each -> form.apply(each).whole());
        BigInteger sum = BigInteger.valueOf(weight.whole());
        if (sum.multiply(sum).equals(squares.multiply(BigInteger.valueOf(rows.whole())))) {
            return rows;
        }
        double size = EffectiveSize.of(
                (double) weight.part(),
                (double) weight.whole(),
                amounts.squares().of(each -> form.apply(each).part()).doubleValue(),
                squares.doubleValue());
        return new Share(weight.part(), weight.whole(), weight.whenEmpty(), true, size);
    }

    /// The hits among the rows that are positive by label or by prediction, from which F1 follows.
    static Share touched(Confusion c) {
        long hits = c.truePositives();
        return new Share(hits, hits + c.falsePositives() + c.falseNegatives(), UndefinedReason.NOTHING_POSITIVE);
    }

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
        return whole == 0 ? new MetricValue.Undefined(whenEmpty) : new MetricValue.Defined(value(), limits(confidence));
    }

    /// Of a share that has a whole.
    Interval.Bounds limits(Confidence confidence) {
        return weighted ? Wilson.effective(value(), size, confidence) : Wilson.interval(part, whole, confidence);
    }

    /// The limits of this share over another, neither with an empty whole.
    Interval over(Share other, Confidence confidence) {
        return weighted || other.weighted
                ? Katz.effective(value(), size, other.value(), other.size, confidence)
                : Katz.ratio(part, whole, other.part, other.whole, confidence);
    }
}
