package org.probity.bias.regression;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.probity.bias.MetricValue;
import org.probity.bias.Resampling;
import org.probity.bias.UndefinedReason;
import org.probity.bias.statistics.Confidence;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.IntervalMethod;
import org.probity.bias.statistics.MeanAndSpread;
import org.probity.bias.statistics.MedianInterval;
import org.probity.bias.statistics.Quantile;

/// A group while its rows are being analysed.
final class RegressionSample {

    private static final int MOST_BLOCKS = 2_000;

    private final String group;
    private final boolean eligible;
    private final double[] truth;
    private final double[] prediction;
    private final Resampling resampling;

    RegressionSample(String group, boolean eligible, double[] truth, double[] prediction, Resampling resampling) {
        this.group = group;
        this.eligible = eligible;
        this.truth = truth;
        this.prediction = prediction;
        this.resampling = resampling;
    }

    String group() {
        return group;
    }

    boolean eligible() {
        return eligible;
    }

    int rows() {
        return truth.length;
    }

    double[] predictions() {
        return prediction;
    }

    double[] residuals() {
        double[] residuals = new double[truth.length];
        Arrays.setAll(residuals, row -> prediction[row] - truth[row]);
        return residuals;
    }

    private double[] absoluteErrors() {
        return Arrays.stream(residuals()).map(Math::abs).toArray();
    }

    private double[] squaredErrors() {
        return Arrays.stream(residuals()).map(residual -> residual * residual).toArray();
    }

    MetricValue value(RegressionMetric metric, Confidence at) {
        if (truth.length == 0) {
            return new MetricValue.Undefined(UndefinedReason.NO_ROWS);
        }
        return switch (metric) {
            case MEAN_TRUTH -> mean(truth, at);
            case MEAN_PREDICTION -> mean(prediction, at);
            case MEAN_RESIDUAL -> mean(residuals(), at);
            case MEAN_ABSOLUTE_ERROR -> notNegative(mean(absoluteErrors(), at));
            case MEAN_SQUARED_ERROR -> notNegative(mean(squaredErrors(), at));
            case ROOT_MEAN_SQUARED_ERROR -> root(notNegative(mean(squaredErrors(), at)));
            case R_SQUARED -> rSquared(at);
            case MEDIAN_ABSOLUTE_ERROR ->
                new MetricValue.Defined(
                        MedianInterval.median(absoluteErrors()), MedianInterval.of(absoluteErrors(), at));
        };
    }

    private static MetricValue.Defined mean(double[] values, Confidence at) {
        MeanAndSpread moments = MeanAndSpread.of(values);
        return new MetricValue.Defined(moments.mean(), moments.interval(at));
    }

    private static MetricValue.Defined notNegative(MetricValue.Defined mean) {
        return mean.interval() instanceof Interval.Bounds(var low, var high, var level, var method) && low < 0
                ? new MetricValue.Defined(mean.value(), new Interval.Bounds(0, high, level, method))
                : mean;
    }

    private static MetricValue root(MetricValue.Defined square) {
        Interval interval = square.interval() instanceof Interval.Bounds(var low, var high, var level, var _)
                ? new Interval.Bounds(Math.sqrt(low), Math.sqrt(high), level, IntervalMethod.TRANSFORMED_MEAN)
                : square.interval();
        return new MetricValue.Defined(Math.sqrt(square.value()), interval);
    }

    private MetricValue rSquared(Confidence at) {
        var all = new Sums();
        double middle = MeanAndSpread.of(truth).mean();
        for (int row = 0; row < truth.length; row++) {
            all.add(truth[row] - middle, prediction[row] - truth[row]);
        }
        double value = all.rSquared();
        return Double.isNaN(value)
                ? new MetricValue.Undefined(UndefinedReason.NO_VARIATION)
                : new MetricValue.Defined(value, resampled(middle, at));
    }

    /// What R squared is made of.
    private static final class Sums {

        private double rows;
        private double sum;
        private double squares;
        private double errors;

        void add(double centred, double residual) {
            rows++;
            sum += centred;
            squares += centred * centred;
            errors += residual * residual;
        }

        void add(Sums other) {
            rows += other.rows;
            sum += other.sum;
            squares += other.squares;
            errors += other.errors;
        }

        double rSquared() {
            double spread = squares - sum * sum / rows;
            return spread > 0 ? 1 - errors / spread : Double.NaN;
        }
    }

    // Rows are drawn one by one, or, where there are many, in blocks that a draw of lots has put together: sums vary
    // alike, and the work does not grow with the rows.
    private Interval resampled(double middle, Confidence at) {
        RandomGenerator random = new SplittableRandom(resampling.seed());
        int blocks = Math.min(truth.length, MOST_BLOCKS);
        Sums[] observed = new Sums[blocks];
        Arrays.setAll(observed, _ -> new Sums());
        for (int row = 0; row < truth.length; row++) {
            int block = truth.length == blocks ? row : random.nextInt(blocks);
            observed[block].add(truth[row] - middle, prediction[row] - truth[row]);
        }
        double[] replicates = new double[resampling.replicates()];
        for (int replicate = 0; replicate < replicates.length; replicate++) {
            var drawn = new Sums();
            for (int i = 0; i < blocks; i++) {
                drawn.add(observed[random.nextInt(blocks)]);
            }
            replicates[replicate] = drawn.rSquared();
        }
        return Quantile.interval(replicates, at.level());
    }
}
