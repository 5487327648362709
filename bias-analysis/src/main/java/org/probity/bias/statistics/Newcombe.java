package org.probity.bias.statistics;

/// Intervals of sums and differences of independent estimates, recovered from the limits of each.
///
/// For d = a - b: low = d - sqrt((a - lowA)² + (highB - b)²), high = d + sqrt((highA - a)² + (b - lowB)²).
/// With Wilson limits this is method 10 of R. G. Newcombe, Statistics in Medicine 17 (1998) 873-890; for other
/// estimates see G. Y. Zou and A. Donner, Statistics in Medicine 27 (2008) 1693-1702.
public final class Newcombe {

    private Newcombe() {}

    /// The interval of k1/n1 - k2/n2.
    public static Interval.Bounds difference(long k1, long n1, long k2, long n2, Confidence confidence) {
        return difference(
                (double) k1 / n1,
                Wilson.interval(k1, n1, confidence),
                (double) k2 / n2,
                Wilson.interval(k2, n2, confidence),
                IntervalMethod.NEWCOMBE);
    }

    /// The interval of a - b, given each with its own limits at one confidence.
    public static Interval.Bounds difference(
            double a, Interval.Bounds ofA, double b, Interval.Bounds ofB, IntervalMethod method) {
        double d = a - b;
        double down = Math.hypot(a - ofA.low(), ofB.high() - b);
        double up = Math.hypot(ofA.high() - a, b - ofB.low());
        return new Interval.Bounds(d - down, d + up, ofA.confidence(), method);
    }

    /// The interval of (a + b)/2, given each with its own limits at one confidence.
    public static Interval.Bounds mean(double a, Interval.Bounds ofA, double b, Interval.Bounds ofB) {
        double mean = (a + b) / 2;
        double down = Math.hypot(a - ofA.low(), b - ofB.low()) / 2;
        double up = Math.hypot(ofA.high() - a, ofB.high() - b) / 2;
        return new Interval.Bounds(mean - down, mean + up, ofA.confidence(), IntervalMethod.VARIANCE_RECOVERY);
    }
}
