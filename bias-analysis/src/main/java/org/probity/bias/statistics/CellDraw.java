package org.probity.bias.statistics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// Cells with what was observed in each, rows or weights, and how they are drawn anew.
public final class CellDraw {

    private final long[] observed;
    private final Function<RandomGenerator, long[]> draw;
    private final IntervalMethod method;
    private final double perRow;

    private CellDraw(long[] observed, long rows, Function<RandomGenerator, long[]> draw, IntervalMethod method) {
        this.observed = observed.clone();
        this.perRow = rows == 0 ? 1 : Arrays.stream(observed).sum() / (double) rows;
        this.draw = draw;
        this.method = method;
    }

    public static CellDraw ofRows(long[] rows) {
        return new CellDraw(rows, Arrays.stream(rows).sum(), new MultinomialDraw(rows)::draw, IntervalMethod.BOOTSTRAP);
    }

    /// @param squares the sum of the squared weights of each cell
    @SuppressWarnings("MissingSummary")
    public static CellDraw ofWeights(long[] rows, long[] weights, List<BigInteger> squares) {
        var both = new WeightDraw(rows, weights, squares);
        return new CellDraw(
                weights,
                Arrays.stream(rows).sum(),
                both::draw,
                both.equalWeights() ? IntervalMethod.BOOTSTRAP : IntervalMethod.BOOTSTRAP_WEIGHTED);
    }

    public long[] observed() {
        return observed.clone();
    }

    /// What was observed for a row on average: 1 of rows, their mean weight of weights.
    public double perRow() {
        return perRow;
    }

    /// One draw of all rows, in the unit of what was observed.
    public long[] draw(RandomGenerator random) {
        return draw.apply(random);
    }

    /// Many draws, the same for the same seed.
    public List<long[]> draws(long seed, int replicates) {
        RandomGenerator random = new SplittableRandom(seed);
        List<long[]> drawn = new ArrayList<>();
        for (int i = 0; i < replicates; i++) {
            drawn.add(draw(random));
        }
        return drawn;
    }

    /// The limits that values of draws give; NaN stands for a draw without a value.
    public Optional<Interval.Bounds> limits(double[] values, double level) {
        return Quantile.limits(values, level, method);
    }

    /// The same as an interval of a value.
    public Interval interval(double[] values, double level) {
        return limits(values, level)
                .<Interval>map(bounds -> bounds)
                .orElseGet(() -> new Interval.None(NoInterval.RESAMPLES_WITHOUT_VALUE));
    }
}
