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
        double logarithm = StrictMath.log((double) k1 / n1) - StrictMath.log((double) k2 / n2);
        double half = confidence.quantile() * Math.sqrt(1.0 / k1 - 1.0 / n1 + 1.0 / k2 - 1.0 / n2);
        return new Interval.Bounds(
                StrictMath.exp(logarithm - half),
                StrictMath.exp(logarithm + half),
                confidence.level(),
                IntervalMethod.KATZ_LOG);
    }
}
