package org.probity.bias.statistics;

/// The chance of a distance between two empirical distributions that is at least as large as the
/// observed one, if both samples come from one continuous distribution.
///
/// The distance of two samples of m and n is referred to the distance of one sample of mn/(m + n),
/// rounded. That distribution is computed where it is exact in double precision and expanded elsewhere,
/// with the borders of R. Simard, P. L'Ecuyer, Journal of Statistical Software 39 (2011) 11. Exact: J.
/// Durbin, Distribution Theory for Tests Based on the Sample Distribution Function, 1973, in the matrix
/// form of G. Marsaglia, W. W. Tsang, J. Wang, Journal of Statistical Software 8 (2003) 18. Tail: N. V.
/// Smirnov's one-sided distribution, doubled. Expansion: W. Pelz, I. J. Good, Journal of the Royal
/// Statistical Society B 38 (1976) 152-156. With ties the value is too large.
public final class KolmogorovSmirnov {

    private static final int SMALL = 140;
    private static final double VANISHES = 370;
    private static final long MOST_TERMS = 1_000_000;
    private static final int LIMIT_TERMS = 100;

    private KolmogorovSmirnov() {}

    /// The p-value of a distance between samples of m and n.
    public static double p(double distance, long m, long n) {
        long size = (long) Math.rint((double) m * n / (m + n));
        return Math.clamp(above(Math.max(1, size), distance), 0.0, 1.0);
    }

    /// The p-value of a distance between large samples of m and n: Q(l) = 2·sum of (-1)^(k-1)·exp(-2k²l²) with
    /// l = D·sqrt(mn/(m + n)), for small l by the equal series sqrt(2π)/l·sum of exp(-(2k-1)²π²/(8l²)).
    ///
    /// Source: N. V. Smirnov, Annals of Mathematical Statistics 19 (1948) 279-281. With ties it is too large.
    public static double limit(double distance, long m, long n) {
        double l = distance * Math.sqrt((double) m * n / ((double) m + n));
        if (l == 0) {
            return 1;
        }
        double sum = 0;
        for (int k = 1; k <= LIMIT_TERMS; k++) {
            double odd = 2.0 * k - 1;
            sum += l < 1
                    ? StrictMath.exp(-odd * odd * Math.PI * Math.PI / (8 * l * l))
                    : (k % 2 == 1 ? 1 : -1) * StrictMath.exp(-2.0 * k * k * l * l);
        }
        return Math.clamp(l < 1 ? 1 - Math.sqrt(2 * Math.PI) / l * sum : 2 * sum, 0.0, 1.0);
    }

    /// The probability that the distance of one sample of n from its distribution is at least x.
    static double above(long n, double x) {
        double t = n * x;
        double scaled = t * x;
        if (x >= 1 || scaled >= VANISHES) {
            return 0;
        }
        if (t <= 0.5) {
            return 1;
        }
        if (t <= 1) {
            return 1 - fewest(n, t);
        }
        if (x >= 0.5 || scaled >= (n <= SMALL ? 4 : 2.2)) {
            return 2 * oneSided(n, x);
        }
        return 1 - (n <= SMALL || n * Math.pow(x, 1.5) <= 1.4 ? DurbinMatrix.below(n, x) : PelzGood.below(n, x));
    }

    /// n!·(2x - 1/n)^n, the only way in which the distance can be below 1/n.
    private static double fewest(long n, double t) {
        double logarithm = 0;
        for (long i = 1; i <= n; i++) {
            logarithm += StrictMath.log((double) i / n);
        }
        return StrictMath.exp(logarithm + n * StrictMath.log(2 * t - 1));
    }

    /// x · sum over k of C(n, k) (x + k/n)^(k-1) (1 - x - k/n)^(n-k).
    private static double oneSided(long n, double x) {
        if (n > MOST_TERMS) {
            double root = 6 * n * x + 1;
            return StrictMath.exp(-root * root / (18.0 * n));
        }
        double sum = 0;
        for (long k = 0; k <= n; k++) {
            double p = x + (double) k / n;
            if (p >= 1) {
                break;
            }
            sum += StrictMath.exp(LogBinomial.probability(k, n, p, 1 - p)) * x / p;
        }
        return sum;
    }
}
