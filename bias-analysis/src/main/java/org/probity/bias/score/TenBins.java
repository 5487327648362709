package org.probity.bias.score;

import java.util.ArrayList;
import java.util.List;
import org.probity.bias.statistics.Confidence;
import org.probity.bias.statistics.Wilson;

/// Probability scores sorted into ten bins (low, high], 0 into the first.
final class TenBins {

    static final int BINS = 10;

    private final long[] rows = new long[BINS];
    private final long[] positives = new long[BINS];
    private final double[] sums = new double[BINS];

    static int bin(double score) {
        return Math.clamp((int) Math.ceil(score * BINS) - 1, 0, BINS - 1);
    }

    static TenBins of(ScoreSample sample) {
        var bins = new TenBins();
        for (ScoreStep step : sample.steps()) {
            int bin = bin(step.upper());
            bins.add(bin, step.positives().rows(), step.positives().sum(), true);
            bins.add(bin, step.negatives().rows(), step.negatives().sum(), false);
        }
        return bins;
    }

    void add(int bin, long count, double sum, boolean positive) {
        rows[bin] += count;
        sums[bin] += sum;
        positives[bin] += positive ? count : 0;
    }

    /// NaN without rows.
    double expectedError() {
        double error = 0;
        long all = 0;
        for (int bin = 0; bin < BINS; bin++) {
            // n_b times the distance of the means is the distance of the sums.
            error += Math.abs(sums[bin] - positives[bin]);
            all += rows[bin];
        }
        return error / all;
    }

    /// NaN without rows.
    double largestError() {
        double largest = Double.NaN;
        for (int bin = 0; bin < BINS; bin++) {
            if (rows[bin] > 0) {
                double error = Math.abs(sums[bin] - positives[bin]) / rows[bin];
                largest = Double.isNaN(largest) ? error : Math.max(largest, error);
            }
        }
        return largest;
    }

    List<CalibrationBin> filled(Confidence confidence) {
        List<CalibrationBin> filled = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            if (rows[bin] > 0) {
                filled.add(new CalibrationBin(
                        (double) bin / BINS,
                        (bin + 1.0) / BINS,
                        rows[bin],
                        sums[bin] / rows[bin],
                        (double) positives[bin] / rows[bin],
                        Wilson.interval(positives[bin], rows[bin], confidence)));
            }
        }
        return filled;
    }
}
