package org.probity.bias.subgroup;

import java.util.Arrays;
import org.probity.bias.subgroup.ScoredSubset.Direction;

/// The score of a set of rows in one direction, and the best set of values of one attribute under it.
record SubsetScore(double expected, Direction direction, double penalty) {

    private static final double FARTHEST = 60;

    /// The score before penalties, at the best q.
    double of(long hits, long rows) {
        boolean departs = direction == Direction.MORE ? hits > rows * expected : hits < rows * expected;
        if (!departs) {
            return 0;
        }
        return part(hits, rows * expected) + part(rows - hits, rows * (1 - expected));
    }

    private static double part(long observed, double expected) {
        return observed == 0 ? 0 : observed * StrictMath.log(observed / expected);
    }

    /// What a value adds to the score at q = exp(t), which is concave in t.
    private double at(double t, double hits, double rows) {
        return hits * t - rows * StrictMath.log(1 - expected + expected * StrictMath.exp(t)) - penalty;
    }

    /// The best set of values to list, as marks; whether it beats listing none is the caller's
    /// question.
    ///
    /// For a fixed q the best set is every value that adds something. A value does so between two q;
    /// between two neighbouring ends of such spans the set is the same, so trying one q in each finds
    /// the best of all sets.
    boolean[] best(long[] hits, long[] rows) {
        double[][] spans = new double[hits.length][];
        double[] ends = new double[2 * hits.length];
        int found = 0;
        for (int value = 0; value < hits.length; value++) {
            spans[value] = rows[value] == 0 ? new double[0] : span((double) hits[value], (double) rows[value]);
            for (double end : spans[value]) {
                ends[found++] = end;
            }
        }
        Arrays.sort(ends, 0, found);
        boolean[] best = new boolean[hits.length];
        double bestScore = 0;
        for (int i = 0; i + 1 < found; i++) {
            boolean[] chosen = adding(spans, (ends[i] + ends[i + 1]) / 2);
            double score = penalised(chosen, hits, rows);
            if (score > bestScore) {
                bestScore = score;
                best = chosen;
            }
        }
        return best;
    }

    private static boolean[] adding(double[][] spans, double t) {
        boolean[] chosen = new boolean[spans.length];
        for (int value = 0; value < spans.length; value++) {
            chosen[value] = spans[value].length > 0 && spans[value][0] < t && t < spans[value][1];
        }
        return chosen;
    }

    double penalised(boolean[] chosen, long[] hits, long[] rows) {
        long k = 0;
        long n = 0;
        int listed = 0;
        for (int value = 0; value < chosen.length; value++) {
            if (chosen[value]) {
                k += hits[value];
                n += rows[value];
                listed++;
            }
        }
        return of(k, n) - penalty * listed;
    }

    /// The two ends between which a value adds something; none where it never does in this direction.
    private double[] span(double hits, double rows) {
        double low = direction == Direction.MORE ? 0 : -FARTHEST;
        double high = direction == Direction.MORE ? FARTHEST : 0;
        double peak =
                Math.clamp(StrictMath.log(hits * (1 - expected)) - StrictMath.log((rows - hits) * expected), low, high);
        if (at(peak, hits, rows) <= 0) {
            return new double[0];
        }
        return new double[] {crossing(peak, low, hits, rows), crossing(peak, high, hits, rows)};
    }

    private double crossing(double inside, double outside, double hits, double rows) {
        if (at(outside, hits, rows) > 0) {
            return outside;
        }
        double in = inside;
        double out = outside;
        for (int i = 0; i < 80; i++) {
            double middle = (in + out) / 2;
            if (at(middle, hits, rows) > 0) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return out;
    }
}
