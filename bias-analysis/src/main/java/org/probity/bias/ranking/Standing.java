package org.probity.bias.ranking;

import java.util.stream.IntStream;
import org.probity.bias.MetricValue;
import org.probity.bias.statistics.HypergeometricTail;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.NoInterval;
import org.probity.bias.statistics.NormalTail;

/// Where the rows of one group stand among all rows.
final class Standing {

    private static final int STEP = 10;

    private final int[] positions;
    private final int all;
    private final double exposure;
    private final double wholeExposure;

    /// @param positions from 0, ascending
    @SuppressWarnings("MissingSummary")
    Standing(int[] positions, int all) {
        this.positions = positions;
        this.all = all;
        this.exposure = IntStream.of(positions).mapToDouble(Ranking::exposure).sum();
        this.wholeExposure =
                IntStream.range(0, all).mapToDouble(Ranking::exposure).sum();
    }

    static MetricValue certain(double value) {
        return new MetricValue.Defined(value, new Interval.None(NoInterval.NOT_SAMPLED));
    }

    double meanExposure() {
        return exposure / positions.length;
    }

    double shareOfExposure() {
        return exposure / wholeExposure;
    }

    double exposureToPopulation() {
        return shareOfExposure() / shareOfRows();
    }

    double meanRank() {
        return IntStream.of(positions).mapToDouble(position -> position + 1.0).sum() / positions.length;
    }

    private double shareOfRows() {
        return (double) positions.length / all;
    }

    private long among(int top) {
        return IntStream.of(positions).filter(position -> position < top).count();
    }

    double rnd() {
        double sum = 0;
        int found = 0;
        for (int top = STEP; top <= all; top += STEP) {
            while (found < positions.length && positions[found] < top) {
                found++;
            }
            sum += Math.abs((double) found / top - shareOfRows()) * Math.log(2) / StrictMath.log(top);
        }
        return sum;
    }

    GroupAtTop top(int length) {
        long found = among(length);
        double share = (double) found / length;
        long others = (long) all - positions.length;
        return new GroupAtTop(
                length,
                found,
                certain(share),
                certain(share / shareOfRows()),
                HypergeometricTail.atMost(found, length, positions.length, others),
                HypergeometricTail.atLeast(found, length, positions.length, others));
    }

    /// The mean of n of N numbers drawn without replacement has the variance S²/n·(1 - n/N).
    double exposureByChance() {
        double mean = wholeExposure / all;
        double squares = IntStream.range(0, all)
                .mapToDouble(position -> Ranking.exposure(position) - mean)
                .map(distance -> distance * distance)
                .sum();
        double variance = squares / (all - 1.0) / positions.length * (1 - shareOfRows());
        return variance > 0 ? NormalTail.twoSided((meanExposure() - mean) / Math.sqrt(variance)) : 1;
    }
}
