package org.probity.bias.statistics;

/// A bound on the chance that trials with unequal chances succeed as often, or as seldom, as they did.
///
/// Formula: exp(-n·KL(observed share to mean chance)), with KL(a to b) = a·ln(a/b) + (1-a)·ln((1-a)/(1-b)).
/// Source: H. Chernoff, Annals of Mathematical Statistics 23 (1952) 493-507; for unequal chances W. Hoeffding,
/// Journal of the American Statistical Association 58 (1963) 13-30, theorem 1.
public final class BernoulliTail {

    private BernoulliTail() {}

    /// The bound for k successes in n trials whose chances have the given mean.
    public static double bound(long k, long n, double mean) {
        if (n <= 0 || k < 0 || k > n || !(mean >= 0 && mean <= 1)) {
            throw new IllegalArgumentException("%d of %d with mean chance %s".formatted(k, n, mean));
        }
        double share = (double) k / n;
        double divergence = part(share, mean) + part(1 - share, 1 - mean);
        return StrictMath.exp(-n * Math.max(0, divergence));
    }

    private static double part(double a, double b) {
        return a == 0 ? 0 : a * StrictMath.log(a / b);
    }
}
