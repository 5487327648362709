package org.probity.bias;

import java.util.ArrayList;
import java.util.List;
import org.probity.bias.statistics.Confidence;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.IntervalMethod;
import org.probity.bias.statistics.Newcombe;
import org.probity.bias.statistics.NoInterval;

/// The highest and the lowest of several groups, and how far apart they are.
///
/// Which groups are extreme is read from the data, so a plain two-group interval would be too narrow: the true
/// distance is the largest over all pairs, and the limits of all pairs, taken at once, hold it.
record Extremes(String highest, String lowest, MetricValue difference, int compared) {

    // The work grows with the square of the number of groups.
    private static final int MOST_GROUPS_FOR_PAIRS = 1000;

    private record Estimate(String group, MetricValue.Defined value) {}

    /// @param joint how many such distances must hold together at the stated confidence
    static Extremes find(List<Sample> samples, Quantity quantity, Confidence stated, int joint) {
        Confidence each = stated.simultaneous(pairs(samples.size()) * joint);
        List<Estimate> estimates = new ArrayList<>();
        for (Sample sample : samples) {
            if (quantity.of(sample, each) instanceof MetricValue.Defined value) {
                estimates.add(new Estimate(sample.group(), value));
            }
        }
        if (estimates.size() < 2) {
            return new Extremes("", "", new MetricValue.Undefined(UndefinedReason.TOO_FEW_GROUPS), estimates.size());
        }
        Estimate highest = estimates.getFirst();
        Estimate lowest = estimates.getFirst();
        for (Estimate estimate : estimates) {
            if (estimate.value().value() > highest.value().value()) {
                highest = estimate;
            }
            if (estimate.value().value() < lowest.value().value()) {
                lowest = estimate;
            }
        }
        double distance = highest.value().value() - lowest.value().value();
        var difference = new MetricValue.Defined(distance, overAllPairs(estimates, stated));
        return new Extremes(highest.group(), lowest.group(), difference, estimates.size());
    }

    /// Lowest share over highest share, with the limits of all pairs at once.
    static MetricValue smallestRatio(List<Share> shares, Confidence stated) {
        List<Share> defined = shares.stream().filter(share -> share.whole() > 0).toList();
        if (defined.size() < 2) {
            return new MetricValue.Undefined(UndefinedReason.TOO_FEW_GROUPS);
        }
        double highest = defined.stream().mapToDouble(Share::value).max().orElseThrow();
        double lowest = defined.stream().mapToDouble(Share::value).min().orElseThrow();
        if (highest == 0) {
            return new MetricValue.Undefined(UndefinedReason.REFERENCE_RATE_ZERO);
        }
        return new MetricValue.Defined(lowest / highest, ratiosOfAllPairs(defined, shares.size(), stated));
    }

    private static long pairs(int groups) {
        return (long) groups * (groups - 1) / 2;
    }

    private static Interval overAllPairs(List<Estimate> estimates, Confidence stated) {
        if (estimates.size() > MOST_GROUPS_FOR_PAIRS) {
            return new Interval.None(NoInterval.TOO_MANY_GROUPS);
        }
        double low = 0;
        double high = 0;
        for (int i = 0; i < estimates.size(); i++) {
            MetricValue.Defined a = estimates.get(i).value();
            if (!(a.interval() instanceof Interval.Bounds ofA)) {
                return a.interval();
            }
            for (int j = 0; j < i; j++) {
                MetricValue.Defined b = estimates.get(j).value();
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
        return new Interval.Bounds(low, high, stated.level(), IntervalMethod.SIMULTANEOUS_PAIRS);
    }

    private static Interval ratiosOfAllPairs(List<Share> shares, int groups, Confidence stated) {
        if (shares.size() > MOST_GROUPS_FOR_PAIRS) {
            return new Interval.None(NoInterval.TOO_MANY_GROUPS);
        }
        Confidence each = stated.simultaneous(pairs(groups));
        double low = 1;
        double high = 1;
        for (int i = 0; i < shares.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (!(shares.get(i).over(shares.get(j), each) instanceof Interval.Bounds pair)) {
                    return new Interval.None(NoInterval.ZERO_COUNT);
                }
                // The ratio of the two the other way round has the reciprocal limits.
                low = Math.min(low, Math.min(pair.low(), 1 / pair.high()));
                high = Math.min(high, Math.min(pair.high(), 1 / pair.low()));
            }
        }
        return new Interval.Bounds(low, high, stated.level(), IntervalMethod.SIMULTANEOUS_PAIRS);
    }
}
