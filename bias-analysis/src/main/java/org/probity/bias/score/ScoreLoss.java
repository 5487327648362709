package org.probity.bias.score;

import org.probity.bias.score.ScoreStep.Amount;
import org.probity.bias.statistics.MeanAndSpread;

/// A loss of probability scores: its mean over the labelled rows, and how far off bins may make it.
///
/// Within a bin the losses are taken at the mean score. For squares the sum is corrected exactly; for
/// logarithms, which are convex, the true value is not below this one and not above the chord across
/// the bin.
final class ScoreLoss {

    private static final double LEAST = 1e-15;

    private final long rows;
    private double sum;
    private double squares;
    private double error;

    private ScoreLoss(ScoreSample sample) {
        this.rows = sample.labelled();
    }

    static ScoreLoss brier(ScoreSample sample) {
        var loss = new ScoreLoss(sample);
        for (ScoreStep step : sample.steps()) {
            loss.square(step.positives(), 1);
            loss.square(step.negatives(), 0);
        }
        return loss;
    }

    static ScoreLoss logarithmic(ScoreSample sample) {
        var loss = new ScoreLoss(sample);
        for (ScoreStep step : sample.steps()) {
            loss.logarithm(step.positives().rows(), step.positives().mean(), step.lower(), step.upper());
            loss.logarithm(step.negatives().rows(), 1 - step.negatives().mean(), 1 - step.upper(), 1 - step.lower());
        }
        return loss;
    }

    private void square(Amount amount, int label) {
        if (amount.rows() > 0) {
            double distance = amount.mean() - label;
            sum += amount.squares() - 2 * label * amount.sum() + label * amount.rows();
            squares += amount.rows() * distance * distance * distance * distance;
        }
    }

    private void logarithm(long count, double mean, double low, double high) {
        if (count > 0) {
            double atMean = of(mean);
            sum += count * atMean;
            squares += count * atMean * atMean;
            if (high > low) {
                double chord = (of(low) * (high - mean) + of(high) * (mean - low)) / (high - low);
                error += count * Math.max(0, chord - atMean);
            }
        }
    }

    private static double of(double chance) {
        return -StrictMath.log(Math.clamp(chance, LEAST, 1 - LEAST));
    }

    MeanAndSpread moments() {
        return MeanAndSpread.of(rows, sum, squares);
    }

    double error() {
        return error / rows;
    }
}
