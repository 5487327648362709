package org.probity.bias.tampering;

import java.util.List;
import java.util.stream.IntStream;

/// A conjunction of feature values with what its rows show.
final class Pattern {

    private final List<PatternBins> columns;
    private final int[] bins;
    private final Tally searched;
    private final Tally rest;

    Pattern(List<PatternBins> columns, int[] bins, Tally searched, Tally rest) {
        this.columns = columns;
        this.bins = bins;
        this.searched = searched;
        this.rest = rest;
    }

    /// Rows, how many are positive, and the sum of their chances.
    record Tally(long rows, long positive, double chances) {

        double share() {
            return (double) positive / rows;
        }

        double chance() {
            return Math.clamp(chances / rows, 0, 1);
        }

        /// The odds of the labels over the odds of the chances, with more rows added that are as their chance; 1
        /// where there is nothing to compare.
        double oddsRatio(double added) {
            if (rows == 0 || chances <= 0 || chances >= rows) {
                return 1;
            }
            double chance = chance();
            double labels = (positive + added * chance) / (rows - positive + added * (1 - chance));
            return labels / (chance / (1 - chance));
        }
    }

    boolean holds(int row) {
        return IntStream.range(0, bins.length).allMatch(i -> columns.get(i).bin(row) == bins[i]);
    }

    List<Condition> conditions() {
        return IntStream.range(0, bins.length)
                .mapToObj(i -> columns.get(i).condition(bins[i]))
                .toList();
    }

    LabelSide side() {
        return LabelSide.of(searched.positive() > searched.chances());
    }

    List<PatternBins> columns() {
        return columns;
    }

    int[] bins() {
        return bins;
    }

    Tally searched() {
        return searched;
    }

    Tally rest() {
        return rest;
    }
}
