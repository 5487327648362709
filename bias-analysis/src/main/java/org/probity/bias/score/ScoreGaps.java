package org.probity.bias.score;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.probity.bias.ChosenReference;
import org.probity.bias.MetricValue;
import org.probity.bias.Significance;
import org.probity.bias.UndefinedReason;
import org.probity.bias.score.ScoreBootstrap.Quantity;
import org.probity.bias.score.ScoreStep.Amount;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.IntervalMethod;
import org.probity.bias.statistics.KolmogorovSmirnov;
import org.probity.bias.statistics.MeanAndSpread;
import org.probity.bias.statistics.Newcombe;
import org.probity.bias.statistics.Welch;

/// Groups against the reference of their grouping.
final class ScoreGaps {

    private final ScoreEstimator estimator;
    private final ScoreBootstrap bootstrap;

    ScoreGaps(ScoreEstimator estimator, ScoreBootstrap bootstrap) {
        this.estimator = estimator;
        this.bootstrap = bootstrap;
    }

    /// A group that has nothing to be compared with.
    static ScoreGap none(ScoreSample group, ChosenReference.Missing missing) {
        List<ScoreValue> values = Stream.of(ScoreMetric.values())
                .filter(metric -> metric.family() == ScoreMetric.Family.GAP)
                .map(metric -> ScoreValue.exact(metric, new MetricValue.Undefined(missing.reason())))
                .toList();
        List<Significance> tests = values.stream()
                .<Significance>map(_ -> new Significance.NotTested(Significance.Untested.UNDEFINED))
                .toList();
        return new ScoreGap(group.group(), missing.group(), values, tests, OptionalDouble.empty());
    }

    ScoreGap gap(ScoreSample group, ScoreSample reference, int place) {
        var distance = ScoreDistance.of(group, reference, estimator.scale().binned());
        Interval limits = limits(Quantity.DISTANCE, place, distance.value());
        List<ScoreValue> values = List.of(
                means(ScoreMetric.MEAN_SCORE_DIFFERENCE, group.total(), reference.total()),
                areas(group, reference),
                between(group, reference, place),
                new ScoreValue(
                        ScoreMetric.SCORE_DISTANCE,
                        new MetricValue.Defined(distance.value(), limits),
                        distance.error()),
                balance(ScoreMetric.POSITIVE_CLASS_BALANCE_DIFFERENCE, group, reference, ScoreStep::positives),
                balance(ScoreMetric.NEGATIVE_CLASS_BALANCE_DIFFERENCE, group, reference, ScoreStep::negatives),
                calibration(group, reference, place));
        return new ScoreGap(
                group.group(),
                reference.group(),
                values,
                new ScoreTests(group, reference).of(values),
                OptionalDouble.of(KolmogorovSmirnov.p(
                        distance.value(),
                        group.total().rows(),
                        reference.total().rows())));
    }

    private Interval limits(Quantity quantity, int place, double value) {
        return bootstrap.interval(quantity, place, value, estimator.confidence().level());
    }

    private ScoreValue balance(
            ScoreMetric metric, ScoreSample group, ScoreSample reference, Function<ScoreStep, Amount> kind) {
        return means(metric, group.total(kind), reference.total(kind));
    }

    private ScoreValue means(ScoreMetric metric, Amount group, Amount reference) {
        if (group.rows() == 0 || reference.rows() == 0) {
            UndefinedReason reason = switch (metric) {
                case POSITIVE_CLASS_BALANCE_DIFFERENCE -> UndefinedReason.NO_POSITIVES;
                case NEGATIVE_CLASS_BALANCE_DIFFERENCE -> UndefinedReason.NO_NEGATIVES;
                default -> UndefinedReason.NO_ROWS;
            };
            return ScoreValue.exact(metric, new MetricValue.Undefined(reason));
        }
        MeanAndSpread own = MeanAndSpread.of(group.rows(), group.sum(), group.squares());
        MeanAndSpread others = MeanAndSpread.of(reference.rows(), reference.sum(), reference.squares());
        return ScoreValue.exact(
                metric,
                new MetricValue.Defined(
                        own.mean() - others.mean(), Welch.interval(own, others, estimator.confidence())));
    }

    private ScoreValue areas(ScoreSample group, ScoreSample reference) {
        ScoreValue own = estimator.area(group);
        ScoreValue others = estimator.area(reference);
        return new ScoreValue(
                ScoreMetric.AREA_UNDER_CURVE_DIFFERENCE,
                difference(own.value(), others.value()),
                own.error() + others.error());
    }

    private static MetricValue difference(MetricValue group, MetricValue reference) {
        if (!(group instanceof MetricValue.Defined a)) {
            return group;
        }
        if (!(reference instanceof MetricValue.Defined b)) {
            return reference;
        }
        if (a.interval() instanceof Interval.Bounds ofA && b.interval() instanceof Interval.Bounds ofB) {
            return new MetricValue.Defined(
                    a.value() - b.value(),
                    Newcombe.difference(a.value(), ofA, b.value(), ofB, IntervalMethod.VARIANCE_RECOVERY));
        }
        return new MetricValue.Defined(a.value() - b.value(), a.interval());
    }

    private ScoreValue between(ScoreSample group, ScoreSample reference, int place) {
        for (ScoreSample each : List.of(group, reference)) {
            if (ScoreEstimator.oneClass(each)) {
                return ScoreValue.exact(
                        ScoreMetric.AREA_BETWEEN_CURVES, new MetricValue.Undefined(ScoreEstimator.missingClass(each)));
            }
        }
        double area = ScoreEstimator.curve(group).areaTo(ScoreEstimator.curve(reference));
        return new ScoreValue(
                ScoreMetric.AREA_BETWEEN_CURVES,
                new MetricValue.Defined(area, limits(Quantity.AREA_BETWEEN, place, area)),
                estimator.areaError(group) + estimator.areaError(reference));
    }

    private ScoreValue calibration(ScoreSample group, ScoreSample reference, int place) {
        for (ScoreSample each : List.of(group, reference)) {
            if (estimator.calibration(each) instanceof Calibration.Unmeasured(var reason)) {
                return ScoreValue.exact(ScoreMetric.CALIBRATION_ERROR_DIFFERENCE, new MetricValue.Undefined(reason));
            }
        }
        double gap = TenBins.of(group).expectedError() - TenBins.of(reference).expectedError();
        return ScoreValue.exact(
                ScoreMetric.CALIBRATION_ERROR_DIFFERENCE,
                new MetricValue.Defined(gap, limits(Quantity.EXPECTED_ERROR_GAP, place, gap)));
    }
}
