package org.probity.bias.disparity;

import org.probity.bias.Confusion;

/// The counts of a group, or sums of weights, with the rates that gaps are made of; NaN where a rate
/// has no denominator.
record Counts(double tp, double fp, double fn, double tn, double selected, double refused) {

    static final int KINDS = 6;

    /// Kinds that do not overlap, so that they can be drawn anew.
    static long[] kinds(Confusion seen) {
        return new long[] {
            seen.truePositives(),
            seen.falsePositives(),
            seen.falseNegatives(),
            seen.trueNegatives(),
            seen.unlabelledPositives(),
            seen.unlabelledNegatives()
        };
    }

    /// @param unit what counts as one
    static Counts of(long[] kinds, int group, double unit) {
        int at = group * KINDS;
        return new Counts(
                kinds[at] / unit,
                kinds[at + 1] / unit,
                kinds[at + 2] / unit,
                kinds[at + 3] / unit,
                ((double) kinds[at] + kinds[at + 1] + kinds[at + 4]) / unit,
                ((double) kinds[at + 2] + kinds[at + 3] + kinds[at + 5]) / unit);
    }

    Counts plus(Counts other) {
        return new Counts(
                tp + other.tp,
                fp + other.fp,
                fn + other.fn,
                tn + other.tn,
                selected + other.selected,
                refused + other.refused);
    }

    double truePositiveRate() {
        return tp / (tp + fn);
    }

    double falsePositiveRate() {
        return fp / (fp + tn);
    }

    double positivePredictiveValue() {
        return tp / (tp + fp);
    }

    double falseOmissionRate() {
        return fn / (fn + tn);
    }

    double treatment() {
        return fp == 0 ? Double.NaN : fn / fp;
    }

    double predicted() {
        return selected + refused;
    }

    double selectionRate() {
        return selected / predicted();
    }

    double smoothedLabel(boolean positive) {
        return ((positive ? tp + fn : fp + tn) + 0.5) / (tp + fp + fn + tn + 1);
    }

    double smoothedPrediction(boolean positive) {
        return ((positive ? selected : refused) + 0.5) / (predicted() + 1);
    }
}
