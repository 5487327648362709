package org.probity.bias;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.probity.bias.statistics.Confidence;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.NoInterval;

/// How far the groups are from everybody, which has the advantage that no group is preferred as a reference.
final class ToOverall {

    private ToOverall() {}

    /// The largest absolute distance.
    static MetricValue difference(List<Sample> samples, Sample everybody, Quantity quantity, Confidence at) {
        return switch (quantity.of(everybody, at)) {
            case MetricValue.Undefined undefined -> undefined;
            case MetricValue.Defined(var all, var _) ->
                value(values(samples, quantity, at)
                        .map(group -> Math.abs(group - all))
                        .max());
        };
    }

    /// The smallest ratio, each taken the way round that is below one; undefined when one of the two is zero.
    static MetricValue ratio(List<Sample> samples, Sample everybody, Quantity quantity, Confidence at) {
        return switch (quantity.of(everybody, at)) {
            case MetricValue.Undefined undefined -> undefined;
            case MetricValue.Defined(var all, var _) ->
                all == 0 || values(samples, quantity, at).anyMatch(group -> group == 0)
                        ? new MetricValue.Undefined(UndefinedReason.RATE_ZERO)
                        : value(values(samples, quantity, at)
                                .map(group -> Math.min(group / all, all / group))
                                .min());
        };
    }

    private static DoubleStream values(List<Sample> samples, Quantity quantity, Confidence at) {
        return samples.stream().flatMapToDouble(sample -> switch (quantity.of(sample, at)) {
            case MetricValue.Defined(var value, var _) -> DoubleStream.of(value);
            case MetricValue.Undefined(var _) -> DoubleStream.empty();
        });
    }

    private static MetricValue value(OptionalDouble found) {
        return found.isPresent()
                ? new MetricValue.Defined(found.getAsDouble(), new Interval.None(NoInterval.NO_CLOSED_FORM))
                : new MetricValue.Undefined(UndefinedReason.TOO_FEW_GROUPS);
    }
}
