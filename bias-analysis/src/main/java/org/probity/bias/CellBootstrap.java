package org.probity.bias;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.probity.bias.statistics.BinomialDraw;

/// Draws the rows of a grouping anew with replacement, by drawing how many rows each cell gets.
///
/// To draw n rows with replacement is to draw the counts of the cells from a multinomial distribution, so a replicate
/// costs the number of cells and not of rows. Counts are drawn one cell after the other, each from the binomial
/// distribution that is left.
/// Source: B. Efron, R. J. Tibshirani, An Introduction to the Bootstrap, 1993, chapter 6.
final class CellBootstrap {

    private static final int KINDS = 7;

    private final List<long[]> observed = new ArrayList<>();
    private final long rows;

    /// @param groups   the groups, in the order in which replicates give them
    /// @param unknown  the rows without a group, which belong to everybody
    @SuppressWarnings("MissingSummary")
    CellBootstrap(List<Confusion> groups, Confusion unknown) {
        groups.forEach(group -> observed.add(kinds(group)));
        observed.add(kinds(unknown));
        rows = observed.stream().flatMapToLong(Arrays::stream).sum();
    }

    static RandomGenerator random(Resampling resampling) {
        return new SplittableRandom(resampling.seed());
    }

    /// The groups of one replicate, and behind them the rows without a group.
    List<Confusion> replicate(RandomGenerator random) {
        List<Confusion> drawn = new ArrayList<>();
        long rowsLeft = rows;
        long cellsLeft = rows;
        for (long[] group : observed) {
            long[] counts = new long[KINDS];
            for (int kind = 0; kind < KINDS; kind++) {
                if (group[kind] > 0 && rowsLeft > 0) {
                    double share = Math.min(1, (double) group[kind] / cellsLeft);
                    counts[kind] = BinomialDraw.successes(rowsLeft, share, random);
                    rowsLeft -= counts[kind];
                }
                cellsLeft -= group[kind];
            }
            drawn.add(new Confusion(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6]));
        }
        return drawn;
    }

    private static long[] kinds(Confusion counts) {
        return new long[] {
            counts.truePositives(),
            counts.falsePositives(),
            counts.falseNegatives(),
            counts.trueNegatives(),
            counts.unlabelledPositives(),
            counts.unlabelledNegatives(),
            counts.unpredicted()
        };
    }
}
