package org.probity.bias.score;

import java.util.Map;
import java.util.TreeMap;

/// The largest distance of the cumulative distributions of two groups' scores.
///
/// @param error how much larger it can be inside a bin
record ScoreDistance(double value, double error) {

    static ScoreDistance of(ScoreSample first, ScoreSample second, boolean binned) {
        Map<Double, long[]> both = new TreeMap<>();
        first.steps().forEach(step -> both.computeIfAbsent(step.upper(), _ -> new long[2])[0] += step.rows());
        second.steps().forEach(step -> both.computeIfAbsent(step.upper(), _ -> new long[2])[1] += step.rows());
        double ofFirst = first.total().rows();
        double ofSecond = second.total().rows();
        double a = 0;
        double b = 0;
        double largest = 0;
        double possible = 0;
        for (long[] step : both.values()) {
            double nextA = a + step[0];
            double nextB = b + step[1];
            largest = Math.max(largest, Math.abs(nextA / ofFirst - nextB / ofSecond));
            possible = Math.max(possible, Math.max(nextA / ofFirst - b / ofSecond, nextB / ofSecond - a / ofFirst));
            a = nextA;
            b = nextB;
        }
        return new ScoreDistance(largest, binned ? Math.max(0, possible - largest) : 0);
    }
}
