package org.probity.bias;

import java.util.EnumSet;
import java.util.Set;
import org.probity.bias.statistics.Confidence;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.IntervalMethod;
import org.probity.bias.statistics.Newcombe;
import org.probity.bias.statistics.NoInterval;

/// Differences and ratios of the values of two independent groups.
final class Gaps {

    private Gaps() {}

    static MetricValue difference(MetricValue group, MetricValue reference) {
        if (!(group instanceof MetricValue.Defined a)) {
            return group;
        }
        if (!(reference instanceof MetricValue.Defined b)) {
            return reference;
        }
        if (a.interval() instanceof Interval.Bounds ofA && b.interval() instanceof Interval.Bounds ofB) {
            return new MetricValue.Defined(
                    a.value() - b.value(),
                    Newcombe.difference(a.value(), ofA, b.value(), ofB, method(ofA.method(), ofB.method())));
        }
        return new MetricValue.Defined(a.value() - b.value(), a.interval());
    }

    private static IntervalMethod method(IntervalMethod ofA, IntervalMethod ofB) {
        if (ofA == IntervalMethod.WILSON && ofB == IntervalMethod.WILSON) {
            return IntervalMethod.NEWCOMBE;
        }
        Set<IntervalMethod> ofShares = EnumSet.of(IntervalMethod.WILSON, IntervalMethod.WILSON_EFFECTIVE_N);
        return ofShares.contains(ofA) && ofShares.contains(ofB)
                ? IntervalMethod.NEWCOMBE_EFFECTIVE_N
                : IntervalMethod.VARIANCE_RECOVERY;
    }

    static MetricValue ratio(Share group, Share reference, Confidence confidence) {
        if (group.whole() == 0) {
            return new MetricValue.Undefined(group.whenEmpty());
        }
        if (reference.whole() == 0) {
            return new MetricValue.Undefined(reference.whenEmpty());
        }
        if (reference.part() == 0) {
            return new MetricValue.Undefined(UndefinedReason.REFERENCE_RATE_ZERO);
        }
        return new MetricValue.Defined(group.value() / reference.value(), group.over(reference, confidence));
    }

    /// The ratio of two values that are no shares; it has no interval in closed form.
    static MetricValue ratio(MetricValue group, MetricValue reference) {
        if (!(group instanceof MetricValue.Defined a)) {
            return group;
        }
        if (!(reference instanceof MetricValue.Defined b)) {
            return reference;
        }
        return b.value() == 0
                ? new MetricValue.Undefined(UndefinedReason.REFERENCE_RATE_ZERO)
                : new MetricValue.Defined(a.value() / b.value(), new Interval.None(NoInterval.NO_CLOSED_FORM));
    }

    static MetricValue absolute(MetricValue value) {
        return switch (value) {
            case MetricValue.Undefined _ -> value;
            case MetricValue.Defined(double v, Interval.Bounds bounds) ->
                new MetricValue.Defined(Math.abs(v), bounds.absolute());
            case MetricValue.Defined(double v, Interval.None none) -> new MetricValue.Defined(Math.abs(v), none);
        };
    }

    /// The larger of two absolute gaps. Both must have been taken at half the error, so that the stated confidence
    /// holds for the larger one, whichever it is.
    static MetricValue larger(MetricValue first, MetricValue second, Confidence stated) {
        if (!(absolute(first) instanceof MetricValue.Defined a)) {
            return first;
        }
        if (!(absolute(second) instanceof MetricValue.Defined b)) {
            return second;
        }
        double value = Math.max(a.value(), b.value());
        if (a.interval() instanceof Interval.Bounds ofA && b.interval() instanceof Interval.Bounds ofB) {
            double low = Math.max(ofA.low(), ofB.low());
            double high = Math.max(ofA.high(), ofB.high());
            return new MetricValue.Defined(
                    value, new Interval.Bounds(low, high, stated.level(), IntervalMethod.BONFERRONI_MAXIMUM));
        }
        return new MetricValue.Defined(value, a.interval());
    }
}
