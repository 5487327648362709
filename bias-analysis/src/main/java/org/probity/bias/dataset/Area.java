package org.probity.bias.dataset;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.probity.bias.MetricValue;
import org.probity.bias.UndefinedReason;
import org.probity.bias.statistics.Confidence;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.IntervalMethod;

/// The area under the curve of a score that tells members of a group from others: Mann and Whitney's
/// chance that a member scores higher than another, ties one half.
///
/// Limits by the variance of J. A. Hanley and B. J. McNeil, Radiology 143 (1982) 29-36, cut at 0 and 1.
final class Area {

    private Area() {}

    /// @param scores in any order; equal ones are tied
    /// @param members how many members have each score
    /// @param others the same for the others
    @SuppressWarnings("MissingSummary")
    static MetricValue of(double[] scores, long[] members, long[] others) {
        int[] ascending = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> scores[place]))
                .mapToInt(Integer::intValue)
                .toArray();
        double below = 0;
        double wins = 0;
        double all = 0;
        int next = 0;
        while (next < ascending.length) {
            double score = scores[ascending[next]];
            double tiedMembers = 0;
            double tiedOthers = 0;
            while (next < ascending.length && scores[ascending[next]] == score) {
                tiedMembers += members[ascending[next]];
                tiedOthers += others[ascending[next]];
                next++;
            }
            wins += tiedMembers * (below + tiedOthers / 2);
            below += tiedOthers;
            all += tiedMembers;
        }
        if (all == 0 || below == 0) {
            return new MetricValue.Undefined(UndefinedReason.TOO_FEW_GROUPS);
        }
        double area = wins / (all * below);
        return new MetricValue.Defined(area, limits(area, all, below));
    }

    private static Interval limits(double area, double members, double others) {
        double square = area * area;
        double first = area / (2 - area) - square;
        double second = 2 * square / (1 + area) - square;
        double variance = (area * (1 - area) + (members - 1) * first + (others - 1) * second) / (members * others);
        double half = Confidence.of(DataReview.CONFIDENCE).quantile() * Math.sqrt(Math.max(0, variance));
        return new Interval.Bounds(
                Math.max(0, area - half),
                Math.min(1, area + half),
                DataReview.CONFIDENCE,
                IntervalMethod.HANLEY_MCNEIL);
    }
}
