package org.probity.bias;

import java.util.List;

/// The rows of a group by label and prediction; in a weighted analysis the same in millionths of weight.
///
/// Rows without a label still count for selection; rows without a prediction are counted and used nowhere else.
public record Confusion(
        long truePositives,
        long falsePositives,
        long falseNegatives,
        long trueNegatives,
        long unlabelledPositives,
        long unlabelledNegatives,
        long unpredicted) {

    public static final Confusion NONE = new Confusion(0, 0, 0, 0, 0, 0, 0);

    public Confusion {
        long smallest = Math.min(
                Math.min(Math.min(truePositives, falsePositives), Math.min(falseNegatives, trueNegatives)),
                Math.min(Math.min(unlabelledPositives, unlabelledNegatives), unpredicted));
        if (smallest < 0) {
            throw new IllegalArgumentException("a count is below zero: " + smallest);
        }
    }

    public static Confusion of(long tp, long fp, long fn, long tn) {
        return new Confusion(tp, fp, fn, tn, 0, 0, 0);
    }

    /// All parts in their order; no row is in two of them.
    public List<Long> kinds() {
        return List.of(
                truePositives,
                falsePositives,
                falseNegatives,
                trueNegatives,
                unlabelledPositives,
                unlabelledNegatives,
                unpredicted);
    }

    public long rows() {
        return predicted() + unpredicted;
    }

    /// Rows with a label and a prediction.
    public long labelled() {
        return truePositives + falsePositives + falseNegatives + trueNegatives;
    }

    /// Rows with a prediction.
    public long predicted() {
        return labelled() + unlabelledPositives + unlabelledNegatives;
    }

    /// Rows predicted positive, with or without a label.
    public long predictedPositive() {
        return truePositives + falsePositives + unlabelledPositives;
    }

    /// The same rows with positive and negative exchanged, in labels and predictions.
    public Confusion mirrored() {
        return new Confusion(
                /* truePositives= */ trueNegatives,
                /* falsePositives= */ falseNegatives,
                /* falseNegatives= */ falsePositives,
                /* trueNegatives= */ truePositives,
                /* unlabelledPositives= */ unlabelledNegatives,
                /* unlabelledNegatives= */ unlabelledPositives,
                unpredicted);
    }

    public Confusion plus(Confusion other) {
        return new Confusion(
                Math.addExact(truePositives, other.truePositives),
                Math.addExact(falsePositives, other.falsePositives),
                Math.addExact(falseNegatives, other.falseNegatives),
                Math.addExact(trueNegatives, other.trueNegatives),
                Math.addExact(unlabelledPositives, other.unlabelledPositives),
                Math.addExact(unlabelledNegatives, other.unlabelledNegatives),
                Math.addExact(unpredicted, other.unpredicted));
    }
}
