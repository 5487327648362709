package org.probity.bias.score;

import java.util.List;
import org.probity.bias.MetricValue;
import org.probity.bias.UndefinedReason;
import org.probity.bias.score.ScoreBootstrap.Quantity;
import org.probity.bias.score.ScoreStep.Amount;
import org.probity.bias.statistics.Confidence;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.MeanAndSpread;

/// The values of single groups under one plan.
final class ScoreEstimator {

    private static final int MOST_POINTS = 200;

    private final Confidence confidence;
    private final ScoreScale scale;

    ScoreEstimator(Confidence confidence, ScoreScale scale) {
        this.confidence = confidence;
        this.scale = scale;
    }

    Confidence confidence() {
        return confidence;
    }

    ScoreScale scale() {
        return scale;
    }

    ScoreGroup group(ScoreSample sample, ScoreBootstrap bootstrap, int place) {
        Amount positives = sample.total(ScoreStep::positives);
        Amount negatives = sample.total(ScoreStep::negatives);
        return new ScoreGroup(
                sample.group(),
                sample.eligible(),
                positives.rows(),
                negatives.rows(),
                sample.total(ScoreStep::unlabelled).rows(),
                List.of(
                        ScoreValue.exact(ScoreMetric.MEAN_SCORE, mean(sample.total(), UndefinedReason.NO_ROWS)),
                        area(sample),
                        ScoreValue.exact(
                                ScoreMetric.POSITIVE_CLASS_BALANCE, mean(positives, UndefinedReason.NO_POSITIVES)),
                        ScoreValue.exact(
                                ScoreMetric.NEGATIVE_CLASS_BALANCE, mean(negatives, UndefinedReason.NO_NEGATIVES)),
                        ScoreValue.exact(
                                ScoreMetric.EXPECTED_CALIBRATION_ERROR,
                                calibrationError(sample, bootstrap, place, Quantity.EXPECTED_ERROR)),
                        ScoreValue.exact(
                                ScoreMetric.MAXIMUM_CALIBRATION_ERROR,
                                calibrationError(sample, bootstrap, place, Quantity.LARGEST_ERROR)),
                        loss(ScoreMetric.BRIER_SCORE, sample),
                        loss(ScoreMetric.LOG_LOSS, sample)),
                oneClass(sample) ? List.of() : curve(sample).thinned(MOST_POINTS),
                calibration(sample));
    }

    private MetricValue mean(Amount amount, UndefinedReason whenEmpty) {
        return amount.rows() == 0
                ? new MetricValue.Undefined(whenEmpty)
                : defined(MeanAndSpread.of(amount.rows(), amount.sum(), amount.squares()));
    }

    private MetricValue defined(MeanAndSpread moments) {
        return new MetricValue.Defined(moments.mean(), moments.interval(confidence));
    }

    static boolean oneClass(ScoreSample sample) {
        return sample.total(ScoreStep::positives).rows() == 0
                || sample.total(ScoreStep::negatives).rows() == 0;
    }

    /// Why a group with one class has no curve.
    static UndefinedReason missingClass(ScoreSample sample) {
        if (sample.labelled() == 0) {
            return UndefinedReason.NO_LABELS;
        }
        return sample.total(ScoreStep::positives).rows() == 0
                ? UndefinedReason.NO_POSITIVES
                : UndefinedReason.NO_NEGATIVES;
    }

    static RocCurve curve(ScoreSample sample) {
        return RocCurve.of(sample.positives(), sample.negatives());
    }

    ScoreValue area(ScoreSample sample) {
        if (oneClass(sample)) {
            return ScoreValue.exact(ScoreMetric.AREA_UNDER_CURVE, new MetricValue.Undefined(missingClass(sample)));
        }
        var area = AreaUnderCurve.of(sample.positives(), sample.negatives());
        Interval.Bounds limits = area.interval(confidence);
        double error = areaError(sample);
        // What the bins hide may lie on either side of the limits.
        Interval.Bounds wide = new Interval.Bounds(
                Math.max(0, limits.low() - error),
                Math.min(1, limits.high() + error),
                limits.confidence(),
                limits.method());
        return new ScoreValue(ScoreMetric.AREA_UNDER_CURVE, new MetricValue.Defined(area.value(), wide), error);
    }

    /// How far bins can move a group's area, or its curve, from the true one.
    double areaError(ScoreSample sample) {
        return scale.binned()
                ? AreaUnderCurve.of(sample.positives(), sample.negatives()).tiedHalf()
                : 0;
    }

    private MetricValue calibrationError(ScoreSample sample, ScoreBootstrap bootstrap, int place, Quantity quantity) {
        return switch (calibration(sample)) {
            case Calibration.Unmeasured(var reason) -> new MetricValue.Undefined(reason);
            case Calibration.Measured(var _) -> {
                TenBins bins = TenBins.of(sample);
                double value = quantity == Quantity.EXPECTED_ERROR ? bins.expectedError() : bins.largestError();
                yield new MetricValue.Defined(value, bootstrap.interval(quantity, place, value, confidence.level()));
            }
        };
    }

    Calibration calibration(ScoreSample sample) {
        if (scale.unusable().isPresent()) {
            return new Calibration.Unmeasured(scale.unusable().orElseThrow());
        }
        return sample.labelled() == 0
                ? new Calibration.Unmeasured(UndefinedReason.NO_LABELS)
                : new Calibration.Measured(TenBins.of(sample).filled(confidence));
    }

    private ScoreValue loss(ScoreMetric metric, ScoreSample sample) {
        if (!scale.probability()) {
            return ScoreValue.exact(metric, new MetricValue.Undefined(UndefinedReason.NOT_A_PROBABILITY));
        }
        if (sample.labelled() == 0) {
            return ScoreValue.exact(metric, new MetricValue.Undefined(UndefinedReason.NO_LABELS));
        }
        ScoreLoss loss = metric == ScoreMetric.BRIER_SCORE ? ScoreLoss.brier(sample) : ScoreLoss.logarithmic(sample);
        return new ScoreValue(metric, defined(loss.moments()), loss.error());
    }
}
