package org.probity.bias.statistics;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Draws as many rows as were observed, with replacement, by drawing how many each cell gets.
///
/// To draw n rows with replacement is to draw the counts of the cells from a multinomial distribution,
/// so a draw costs the number of cells and not of rows. Counts are drawn one cell after the other, each
/// from the binomial distribution that is left. Source: B. Efron, R. J. Tibshirani, An Introduction to
/// the Bootstrap, 1993, chapter 6.
public final class MultinomialDraw {

    private final long[] observed;
    private final long rows;

    public MultinomialDraw(long[] observed) {
        this.observed = observed.clone();
        this.rows = Arrays.stream(observed).sum();
    }

    /// One count for each observed one, with the same sum.
    public long[] draw(RandomGenerator random) {
        long[] counts = new long[observed.length];
        long rowsLeft = rows;
        long cellsLeft = rows;
        for (int cell = 0; cell < observed.length; cell++) {
            if (observed[cell] > 0 && rowsLeft > 0) {
                double share = Math.min(1, (double) observed[cell] / cellsLeft);
                counts[cell] = BinomialDraw.successes(rowsLeft, share, random);
                rowsLeft -= counts[cell];
            }
            cellsLeft -= observed[cell];
        }
        return counts;
    }
}
