package org.probity.bias.statistics;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Draws as many rows as were observed, with replacement, and says what the drawn rows of each cell weigh.
///
/// How many rows a cell gets is drawn as without weights. m rows drawn from a cell of n weigh m times the cell's mean,
/// with m times its variance; their sum is drawn from the lognormal distribution with this mean and this variance,
/// which is above zero as weights are. Rows of equal weight leave nothing to draw. Source of the lognormal sum:
/// L. F. Fenton, IRE Transactions on Communications Systems 8 (1960) 57-67.
final class WeightDraw {

    private final long[] rows;
    private final MultinomialDraw counts;
    private final long[] equal;
    private final double[] means;
    private final double[] variances;

    /// @param rows    of each cell
    /// @param weights of each cell, whole numbers
    /// @param squares the sum of the squared weights of each cell's rows
    WeightDraw(long[] rows, long[] weights, List<BigInteger> squares) {
        this.rows = rows.clone();
        this.counts = new MultinomialDraw(rows);
        this.equal = new long[rows.length];
        this.means = new double[rows.length];
        this.variances = new double[rows.length];
        for (int cell = 0; cell < rows.length; cell++) {
            if (rows[cell] > 0) {
                learn(cell, weights[cell], squares.get(cell));
            }
        }
    }

    // n·(sum of w²) - (sum of w)² is n² times the variance, and exactly zero where all rows weigh the same.
    private void learn(int cell, long weight, BigInteger squares) {
        BigInteger sum = BigInteger.valueOf(weight);
        BigInteger excess = BigInteger.valueOf(rows[cell]).multiply(squares).subtract(sum.multiply(sum));
        double n = rows[cell];
        means[cell] = weight / n;
        variances[cell] = Math.max(0, excess.doubleValue() / n / n);
        equal[cell] = excess.signum() == 0 ? weight / rows[cell] : -1;
    }

    /// Whether nothing but counts is drawn.
    boolean equalWeights() {
        return Arrays.stream(equal).noneMatch(weight -> weight < 0);
    }

    /// The weight of the rows drawn from each cell.
    long[] draw(RandomGenerator random) {
        long[] drawn = counts.draw(random);
        for (int cell = 0; cell < drawn.length; cell++) {
            if (drawn[cell] > 0) {
                drawn[cell] = equal[cell] >= 0 ? drawn[cell] * equal[cell] : weight(cell, (double) drawn[cell], random);
            }
        }
        return drawn;
    }

    private long weight(int cell, double rows, RandomGenerator random) {
        double mean = rows * means[cell];
        double squared = StrictMath.log1p(variances[cell] / (means[cell] * mean));
        return Math.round(mean * StrictMath.exp(normal(random) * Math.sqrt(squared) - squared / 2));
    }

    // Box and Muller 1958, with functions that give the same digits on every machine.
    private static double normal(RandomGenerator random) {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }
}
