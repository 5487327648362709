package org.probity.bias.regression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.probity.bias.MetricValue;
import org.probity.bias.UndefinedReason;
import org.probity.bias.statistics.Confidence;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.IntervalMethod;
import org.probity.bias.statistics.Newcombe;
import org.probity.bias.statistics.NoInterval;

/// The eligible groups that are farthest apart.
///
/// Which groups are extreme is read from the data; the limits of all pairs, taken at once, hold the
/// true distance.
final class RegressionSpreads {

    private static final int MOST_GROUPS = 100;

    private final Confidence confidence;

    RegressionSpreads(Confidence confidence) {
        this.confidence = confidence;
    }

    private record Estimate(String group, MetricValue.Defined value) {}

    RegressionSpread of(RegressionMetric metric, List<RegressionSample> samples) {
        List<RegressionSample> eligible =
                samples.stream().filter(RegressionSample::eligible).toList();
        long pairs = (long) eligible.size() * (eligible.size() - 1) / 2;
        Confidence each = confidence.simultaneous(pairs);
        List<Estimate> estimates = new ArrayList<>();
        for (RegressionSample sample : eligible) {
            if (sample.value(metric, each) instanceof MetricValue.Defined value) {
                estimates.add(new Estimate(sample.group(), value));
            }
        }
        if (estimates.size() < 2) {
            var none = new MetricValue.Undefined(UndefinedReason.TOO_FEW_GROUPS);
            return new RegressionSpread(metric, "", "", none, none, estimates.size(), eligible.size());
        }
        Comparator<Estimate> order =
                Comparator.comparingDouble(estimate -> estimate.value().value());
        Estimate highest = estimates.stream().max(order).orElseThrow();
        Estimate lowest = estimates.stream().min(order).orElseThrow();
        double distance = highest.value().value() - lowest.value().value();
        return new RegressionSpread(
                metric,
                highest.group(),
                lowest.group(),
                new MetricValue.Defined(distance, overAllPairs(estimates)),
                ratio(metric, lowest.value().value(), highest.value().value()),
                estimates.size(),
                eligible.size());
    }

    private static MetricValue ratio(RegressionMetric metric, double lowest, double highest) {
        if (!metric.neverNegative()) {
            return new MetricValue.Undefined(UndefinedReason.MAY_BE_NEGATIVE);
        }
        return highest == 0
                ? new MetricValue.Undefined(UndefinedReason.RATE_ZERO)
                : new MetricValue.Defined(lowest / highest, new Interval.None(NoInterval.NO_CLOSED_FORM));
    }

    private Interval overAllPairs(List<Estimate> estimates) {
        if (estimates.size() > MOST_GROUPS) {
            return new Interval.None(NoInterval.TOO_MANY_GROUPS);
        }
        double low = 0;
        double high = 0;
        for (int i = 0; i < estimates.size(); i++) {
            for (int j = 0; j < i; j++) {
                MetricValue.Defined a = estimates.get(i).value();
                MetricValue.Defined b = estimates.get(j).value();
                if (!(a.interval() instanceof Interval.Bounds ofA)) {
                    return a.interval();
                }
                if (!(b.interval() instanceof Interval.Bounds ofB)) {
                    return b.interval();
                }
                Interval.Bounds pair = Newcombe.difference(
                                a.value(), ofA, b.value(), ofB, IntervalMethod.SIMULTANEOUS_PAIRS)
                        .absolute();
                low = Math.max(low, pair.low());
                high = Math.max(high, pair.high());
            }
        }
        return new Interval.Bounds(low, high, confidence.level(), IntervalMethod.SIMULTANEOUS_PAIRS);
    }
}
