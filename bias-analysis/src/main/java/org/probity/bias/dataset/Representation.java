package org.probity.bias.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.probity.bias.MetricValue;
import org.probity.bias.UndefinedReason;
import org.probity.bias.data.Table;
import org.probity.bias.statistics.ChiSquare;
import org.probity.bias.statistics.Confidence;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.NoInterval;
import org.probity.bias.statistics.Wilson;

/// Who is in the data, compared with the people it should stand for.
///
/// @param unknown rows without a group
/// @param fit Pearson's goodness of fit: the sum of (observed - expected)²/expected over the groups
/// @param divergence Kullback and Leibler's divergence of the observed from the stated shares, in nats
/// @param variation the total variation distance: half the sum of absolute differences of shares
public record Representation(
        ReferencePopulation reference,
        List<GroupPresence> groups,
        long unknown,
        TestResult fit,
        MetricValue divergence,
        MetricValue variation) {

    /// One group: its share with Wilson's limits, the stated one, and the first over the second.
    public record GroupPresence(String group, long rows, MetricValue share, double stated, MetricValue ratio) {}

    public Representation {
        groups = List.copyOf(groups);
    }

    /// Compares a column with the stated shares; groups that only one side has are shown.
    public static Representation of(Table table, ReferencePopulation reference) {
        GroupCodes codes = GroupCodes.of(table.column(reference.attribute()));
        Set<String> names = new TreeSet<>(reference.shares().keySet());
        names.addAll(codes.names());
        List<String> groups = List.copyOf(names);
        long[] counts = new long[groups.size()];
        int[] places = codes.names().stream().mapToInt(groups::indexOf).toArray();
        long unknown = 0;
        for (int row = 0; row < codes.rows(); row++) {
            if (codes.of(row) < 0) {
                unknown++;
            } else {
                counts[places[codes.of(row)]]++;
            }
        }
        return of(reference, groups, counts, unknown);
    }

    private static Representation of(ReferencePopulation reference, List<String> groups, long[] counts, long unknown) {
        long all = 0;
        for (long count : counts) {
            all += count;
        }
        List<GroupPresence> present = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            present.add(
                    presence(groups.get(i), counts[i], all, reference.shares().getOrDefault(groups.get(i), 0.0)));
        }
        return new Representation(
                reference, present, unknown, fit(present, all), divergence(present, all), variation(present, all));
    }

    private static GroupPresence presence(String group, long rows, long all, double stated) {
        if (all == 0) {
            var none = new MetricValue.Undefined(UndefinedReason.NO_ROWS);
            return new GroupPresence(group, rows, none, stated, none);
        }
        Interval.Bounds limits = Wilson.interval(rows, all, Confidence.of(DataReview.CONFIDENCE));
        double share = (double) rows / all;
        return new GroupPresence(
                group, rows, new MetricValue.Defined(share, limits), stated, ratio(share, limits, stated));
    }

    // The stated share is taken as exact, so the limits of the ratio are those of the share over it.
    private static MetricValue ratio(double share, Interval.Bounds limits, double stated) {
        return stated == 0
                ? new MetricValue.Undefined(UndefinedReason.OUTSIDE_REFERENCE)
                : new MetricValue.Defined(
                        share / stated,
                        new Interval.Bounds(
                                limits.low() / stated, limits.high() / stated, limits.confidence(), limits.method()));
    }

    private static TestResult fit(List<GroupPresence> groups, long all) {
        if (all == 0) {
            return new TestResult.NotTested(UndefinedReason.NO_ROWS);
        }
        if (groups.size() < 2) {
            return new TestResult.NotTested(UndefinedReason.TOO_FEW_GROUPS);
        }
        if (groups.stream().anyMatch(each -> each.stated() == 0)) {
            return new TestResult.NotTested(UndefinedReason.OUTSIDE_REFERENCE);
        }
        double sum = 0;
        for (GroupPresence each : groups) {
            double expected = each.stated() * all;
            sum += (each.rows() - expected) * (each.rows() - expected) / expected;
        }
        return new TestResult.Tested(sum, groups.size() - 1L, ChiSquare.upperTail(sum, groups.size() - 1L));
    }

    private static MetricValue divergence(List<GroupPresence> groups, long all) {
        if (all == 0) {
            return new MetricValue.Undefined(UndefinedReason.NO_ROWS);
        }
        double sum = 0;
        for (GroupPresence each : groups) {
            if (each.stated() == 0) {
                return new MetricValue.Undefined(UndefinedReason.OUTSIDE_REFERENCE);
            }
            double share = (double) each.rows() / all;
            sum += share == 0 ? 0 : share * StrictMath.log(share / each.stated());
        }
        return new MetricValue.Defined(Math.max(0, sum), new Interval.None(NoInterval.NO_CLOSED_FORM));
    }

    private static MetricValue variation(List<GroupPresence> groups, long all) {
        if (all == 0) {
            return new MetricValue.Undefined(UndefinedReason.NO_ROWS);
        }
        double sum = 0;
        for (GroupPresence each : groups) {
            sum += Math.abs((double) each.rows() / all - each.stated());
        }
        return new MetricValue.Defined(sum / 2, new Interval.None(NoInterval.NO_CLOSED_FORM));
    }
}
