package org.probity.bias.statistics;

/// Wilson's score interval of a share: the true shares that a score test at this level would not reject.
///
/// With p = k/n: centre (p + z²/2n)/(1 + z²/n), half width z·sqrt(p(1-p)/n + z²/4n²)/(1 + z²/n).
/// Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927) 209-212.
public final class Wilson {

    private Wilson() {}

    public static Interval.Bounds interval(long k, long n, Confidence confidence) {
        if (n <= 0 || k < 0 || k > n) {
            throw new IllegalArgumentException("%d of %d is not a share".formatted(k, n));
        }
        return interval((double) k / n, (double) n, confidence, IntervalMethod.WILSON);
    }

    /// The interval of a weighted share with its effective size, which is no whole number.
    public static Interval.Bounds effective(double share, double size, Confidence confidence) {
        if (!(size > 0 && share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("%s of %s is not a share".formatted(share, size));
        }
        return interval(share, size, confidence, IntervalMethod.WILSON_EFFECTIVE_N);
    }

    private static Interval.Bounds interval(double p, double n, Confidence confidence, IntervalMethod method) {
        double z = confidence.quantile();
        double shrink = 1 + z * z / n;
        double centre = (p + z * z / (2.0 * n)) / shrink;
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n)) / shrink;
        // The limits of 0 of n and n of n are exact; rounding must not carry them past the share itself.
        double low = p == 0 ? 0 : Math.max(0, centre - half);
        double high = p == 1 ? 1 : Math.min(1, centre + half);
        return new Interval.Bounds(low, high, confidence.level(), method);
    }
}
