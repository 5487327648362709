package org.probity.monitoring;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The difference between the highest and the lowest selection rate of one attribute's groups in a window.
public sealed interface GroupGap {

    /// The gap with its 95 % interval and the groups at both ends.
    record Measured(double gap, double low, double high, Side highest, Side lowest) implements GroupGap {}

    /// Fewer than two groups reach the minimum; `n` is the size of the second largest group.
    record NotEnoughSeen(long n, long needed) implements GroupGap {}

    /// One end of a gap.
    record Side(String group, long n, long selected) {
        double rate() {
            return (double) selected / n;
        }
    }

    /// The gap among the groups with at least `minimum` predictions.
    ///
    /// Interval: Newcombe 1998, method 10, from the two Wilson intervals; it is for the two groups shown and makes
    /// no allowance for their being the extremes of several.
    static GroupGap of(Map<String, GroupCells> groups, long minimum) {
        long needed = Math.max(1, minimum);
        List<Side> sides = groups.entrySet().stream()
                .map(entry -> new Side(
                        entry.getKey(), entry.getValue().n(), entry.getValue().selected()))
                .sorted(Comparator.comparing(Side::group))
                .toList();
        List<Side> enough = sides.stream().filter(side -> side.n() >= needed).toList();
        if (enough.size() < 2) {
            return new NotEnoughSeen(
                    sides.stream()
                            .map(Side::n)
                            .sorted(Comparator.reverseOrder())
                            .skip(1)
                            .findFirst()
                            .orElse(0L),
                    needed);
        }
        Side lowest = Collections.min(enough, Comparator.comparingDouble(Side::rate));
        Side highest = Collections.max(enough.reversed(), Comparator.comparingDouble(Side::rate));
        double gap = highest.rate() - lowest.rate();
        double down = Math.hypot(highest.rate() - wilson(highest, -1), wilson(lowest, 1) - lowest.rate());
        double up = Math.hypot(wilson(highest, 1) - highest.rate(), lowest.rate() - wilson(lowest, -1));
        return new Measured(gap, gap - down, gap + up, highest, lowest);
    }

    /// One end of the Wilson interval (Wilson 1927).
    private static double wilson(Side side, int sign) {
        double z = 1.959963984540054;
        double n = side.n();
        double p = side.rate();
        double centre = p + z * z / (2 * n);
        double spread = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        return (centre + sign * spread) / (1 + z * z / n);
    }
}
