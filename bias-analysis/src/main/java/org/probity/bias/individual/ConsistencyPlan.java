package org.probity.bias.individual;

import java.util.HashSet;
import java.util.List;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.Resampling;

/// Which rows are alike, and what must then be alike.
///
/// @param features   the columns that say how alike two rows are; numbers by their difference, texts by
///                   whether they are the same
/// @param outcome    the column whose value should be the same among alike rows
/// @param positive   the value of it that counts as 1; every other as 0
/// @param neighbours how many of the nearest rows are looked at
/// @param scaling    how numbers of different units are made comparable
/// @param mostPairs  how many distances may be computed; with more rows than that allows, neighbours
///                   are sought for a seeded sample of the rows, among all rows
public record ConsistencyPlan(
        List<String> features,
        String outcome,
        String positive,
        int neighbours,
        Scaling scaling,
        double confidence,
        long mostPairs,
        long seed) {

    public static final long USUAL_PAIRS = 200_000_000;

    /// How numbers of different units are made comparable.
    public enum Scaling {
        /// Each number as it stands: the column with the largest numbers decides alone.
        NONE,
        /// Each number in standard deviations of its column.
        STANDARD
    }

    public ConsistencyPlan {
        features = List.copyOf(features);
        if (features.isEmpty() || new HashSet<>(features).size() < features.size()) {
            throw new IllegalArgumentException("different features are needed: " + features);
        }
        if (features.contains(outcome)) {
            throw new IllegalArgumentException("the outcome %s cannot say who is alike".formatted(outcome));
        }
        if (neighbours < 1 || mostPairs < 1) {
            throw new IllegalArgumentException("%d neighbours, %d pairs".formatted(neighbours, mostPairs));
        }
        if (!(confidence >= 0.5 && confidence <= 0.9999)) {
            throw new IllegalArgumentException("confidence lies between 0.5 and 0.9999, not at " + confidence);
        }
    }

    /// Five neighbours by standardised features.
    public static ConsistencyPlan of(List<String> features, String outcome, String positive) {
        return new ConsistencyPlan(
                features,
                outcome,
                positive,
                5,
                Scaling.STANDARD,
                AnalysisPlan.DEFAULT_CONFIDENCE,
                USUAL_PAIRS,
                Resampling.DEFAULT.seed());
    }

    public ConsistencyPlan withNeighbours(int number) {
        return new ConsistencyPlan(features, outcome, positive, number, scaling, confidence, mostPairs, seed);
    }

    public ConsistencyPlan withScaling(Scaling other) {
        return new ConsistencyPlan(features, outcome, positive, neighbours, other, confidence, mostPairs, seed);
    }

    public ConsistencyPlan withMostPairs(long pairs) {
        return new ConsistencyPlan(features, outcome, positive, neighbours, scaling, confidence, pairs, seed);
    }
}
