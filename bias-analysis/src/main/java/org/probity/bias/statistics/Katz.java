package org.probity.bias.statistics;

/// The interval of a ratio of two independent shares on the log scale.
///
/// exp(ln(p1/p2) ± z·sqrt(1/k1 - 1/n1 + 1/k2 - 1/n2)); there is none when a count is zero.
/// Source: D. Katz, J. Baptista, S. P. Azen, M. C. Pike, Biometrics 34 (1978) 469-474.
public final class Katz {

    private Katz() {}

    public static Interval ratio(long k1, long n1, long k2, long n2, Confidence confidence) {
        if (k1 == 0 || k2 == 0) {
            return new Interval.None(NoInterval.ZERO_COUNT);
        }
        double variance = 1.0 / k1 - 1.0 / n1 + 1.0 / k2 - 1.0 / n2;
        return around((double) k1 / n1, (double) k2 / n2, variance, confidence, IntervalMethod.KATZ_LOG);
    }

    /// The interval of a ratio of weighted shares with their effective sizes: p·n of n rows each.
    public static Interval effective(double p1, double n1, double p2, double n2, Confidence confidence) {
        if (p1 == 0 || p2 == 0) {
            return new Interval.None(NoInterval.ZERO_COUNT);
        }
        double variance = (1 - p1) / (p1 * n1) + (1 - p2) / (p2 * n2);
        return around(p1, p2, variance, confidence, IntervalMethod.KATZ_LOG_EFFECTIVE_N);
    }

    private static Interval around(
            double p1, double p2, double variance, Confidence confidence, IntervalMethod method) {
        double logarithm = StrictMath.log(p1) - StrictMath.log(p2);
        double half = confidence.quantile() * Math.sqrt(variance);
        return new Interval.Bounds(
                StrictMath.exp(logarithm - half), StrictMath.exp(logarithm + half), confidence.level(), method);
    }
}
