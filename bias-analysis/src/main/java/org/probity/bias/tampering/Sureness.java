package org.probity.bias.tampering;

import java.util.function.IntPredicate;
import org.probity.bias.statistics.Moments;

/// From which chance on a model is sure of a label: the mean chance of the rows that have the label.
record Sureness(double positiveFrom, double negativeUpTo) {

    static Sureness of(Scored scored, IntPredicate trusted) {
        var positive = new Moments();
        var negative = new Moments();
        for (int row = 0; row < scored.size(); row++) {
            if (trusted.test(row)) {
                (scored.positive(row) ? positive : negative).add(scored.chance(row));
            }
        }
        return new Sureness(positive.count() > 0 ? positive.mean() : 1, negative.count() > 0 ? negative.mean() : 0);
    }

    /// Whether a label of this side contradicts the chance.
    boolean contradictedBy(LabelSide label, double chance) {
        return switch (label) {
            case POSITIVE -> chance <= negativeUpTo;
            case NEGATIVE -> chance >= positiveFrom;
        };
    }
}
