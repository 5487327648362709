package org.probity.bias.mitigation;

import org.probity.bias.Metric;
import org.probity.bias.MetricValue;
import org.probity.bias.UndefinedReason;
import org.probity.bias.statistics.Confidence;
import org.probity.bias.statistics.Wilson;

/// How many rows of a group have each score or a higher one, by label.
final class GroupScores {

    private final boolean favourableIsPositive;
    private final long[] rows;
    private final long[] positives;
    private final long[] negatives;
    private boolean summed;

    GroupScores(int steps, boolean favourableIsPositive) {
        this.favourableIsPositive = favourableIsPositive;
        this.rows = new long[steps + 1];
        this.positives = new long[steps + 1];
        this.negatives = new long[steps + 1];
    }

    /// What a label says.
    enum Label {
        POSITIVE,
        NEGATIVE,
        MISSING
    }

    void add(int step, Label label, long number) {
        rows[step] += number;
        switch (label) {
            case POSITIVE -> positives[step] += number;
            case NEGATIVE -> negatives[step] += number;
            case MISSING -> {
                // Such a row still counts for selection.
            }
        }
    }

    /// From rows at each score to rows from each score on.
    void sum() {
        if (summed) {
            throw new IllegalStateException("summed already");
        }
        summed = true;
        for (int step = rows.length - 2; step >= 0; step--) {
            rows[step] += rows[step + 1];
            positives[step] += positives[step + 1];
            negatives[step] += negatives[step + 1];
        }
    }

    long rows() {
        return rows[0];
    }

    long predictedPositive(int cut) {
        return rows[cut];
    }

    private record Part(long part, long whole, UndefinedReason whenEmpty) {}

    private Part part(Metric rate, int cut) {
        return switch (rate) {
            case SELECTION_RATE ->
                new Part(favourableIsPositive ? rows[cut] : rows[0] - rows[cut], rows[0], UndefinedReason.NO_ROWS);
            case TRUE_POSITIVE_RATE -> new Part(positives[cut], positives[0], UndefinedReason.NO_POSITIVES);
            case FALSE_POSITIVE_RATE -> new Part(negatives[cut], negatives[0], UndefinedReason.NO_NEGATIVES);
            case TRUE_NEGATIVE_RATE ->
                new Part(negatives[0] - negatives[cut], negatives[0], UndefinedReason.NO_NEGATIVES);
            case BASE_RATE,
                    FALSE_NEGATIVE_RATE,
                    POSITIVE_PREDICTIVE_VALUE,
                    FALSE_DISCOVERY_RATE,
                    NEGATIVE_PREDICTIVE_VALUE,
                    FALSE_OMISSION_RATE,
                    ACCURACY,
                    ERROR_RATE,
                    BALANCED_ACCURACY,
                    F1_SCORE,
                    STATISTICAL_PARITY_DIFFERENCE,
                    DISPARATE_IMPACT_RATIO,
                    EQUAL_OPPORTUNITY_DIFFERENCE,
                    AVERAGE_ODDS_DIFFERENCE,
                    EQUALIZED_ODDS_DIFFERENCE,
                    PREDICTIVE_PARITY_DIFFERENCE -> throw new IllegalArgumentException("no threshold aims at " + rate);
        };
    }

    MetricValue value(Metric rate, int cut, Confidence confidence) {
        Part part = part(rate, cut);
        return part.whole() == 0
                ? new MetricValue.Undefined(part.whenEmpty())
                : new MetricValue.Defined(
                        (double) part.part() / part.whole(), Wilson.interval(part.part(), part.whole(), confidence));
    }

    /// The rate of a group that has the rows it needs.
    double rate(Metric rate, int cut) {
        Part part = part(rate, cut);
        return (double) part.part() / part.whole();
    }
}
