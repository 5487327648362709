package org.probity.bias.statistics;

/// Fisher's exact test in one direction: the chance, given the margins, of at least as many in the first group.
///
/// Formula: P(X >= k1) for X hypergeometric with n1 and n2 members and k1 + k2 draws. Source: R. A. Fisher,
/// Statistical Methods for Research Workers, 5th edition 1934, section 21.02.
public final class FisherTail {

    private static final double NEGLIGIBLE = 1e-17;

    private FisherTail() {}

    /// The p-value of the suspicion that k1 of n1 is a larger share than k2 of n2.
    public static double more(long k1, long n1, long k2, long n2) {
        if (n1 <= 0 || n2 <= 0 || k1 < 0 || k2 < 0 || k1 > n1 || k2 > n2) {
            throw new IllegalArgumentException("no two shares: %d of %d, %d of %d".formatted(k1, n1, k2, n2));
        }
        var table = new Hypergeometric(n1, n2, k1 + k2);
        double expected = (double) n1 * (k1 + k2) / (n1 + n2);
        double p = k1 > expected ? upper(table, k1) : 1 - lower(table, k1 - 1);
        return Math.clamp(p, 0.0, 1.0);
    }

    private static double upper(Hypergeometric table, long from) {
        double term = 1;
        double sum = 0;
        for (long k = from; k <= table.highest() && term > NEGLIGIBLE * sum; k++) {
            sum += term;
            term *= table.step(k);
        }
        return sum * StrictMath.exp(table.logProbability(from));
    }

    private static double lower(Hypergeometric table, long from) {
        double term = 1;
        double sum = 0;
        for (long k = from; k >= table.lowest() && term > NEGLIGIBLE * sum; k--) {
            sum += term;
            term /= k > table.lowest() ? table.step(k - 1) : 1;
        }
        return from < table.lowest() ? 0 : sum * StrictMath.exp(table.logProbability(from));
    }
}
