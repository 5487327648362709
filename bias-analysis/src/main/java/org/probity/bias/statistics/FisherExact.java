package org.probity.bias.statistics;

/// Fisher's exact test that two shares are one: the chance, given the margins, of a table no more probable than the
/// observed one.
///
/// Source: R. A. Fisher, Statistical Methods for Research Workers, 5th edition 1934, section 21.02; two-sided as in
/// base R and SciPy.
public final class FisherExact {

    /// Equal probabilities differ in the last digits when computed; R allows the same.
    private static final double SAME = 1e-7;

    private static final double NEGLIGIBLE = 1e-17;

    private FisherExact() {}

    /// The two-sided p-value of k1 of n1 against k2 of n2.
    public static double twoSided(long k1, long n1, long k2, long n2) {
        Hypergeometric table = table(k1, n1, k2, n2);
        double limit = table.logProbability(k1) + SAME;
        long mode = Math.clamp(
                (long) Math.floor((double) (k1 + k2 + 1) * (n1 + 1) / (n1 + n2 + 2)), table.lowest(), table.highest());
        if (table.logProbability(mode) <= limit) {
            return 1;
        }
        long left = lastBelow(table, limit, mode);
        long right = firstAbove(table, limit, mode);
        return Math.min(1, below(table, left) + above(table, right));
    }

    /// The p-value of the suspicion that k1 of n1 is a larger share than k2 of n2: P(X >= k1), given the margins.
    public static double more(long k1, long n1, long k2, long n2) {
        Hypergeometric table = table(k1, n1, k2, n2);
        double expected = (double) n1 * (k1 + k2) / (n1 + n2);
        if (k1 > expected) {
            return Math.min(1, above(table, k1));
        }
        return k1 == table.lowest() ? 1 : Math.clamp(1 - below(table, k1 - 1), 0.0, 1.0);
    }

    private static Hypergeometric table(long k1, long n1, long k2, long n2) {
        if (n1 <= 0 || n2 <= 0 || k1 < 0 || k2 < 0 || k1 > n1 || k2 > n2) {
            throw new IllegalArgumentException("no two shares: %d of %d, %d of %d".formatted(k1, n1, k2, n2));
        }
        return new Hypergeometric(n1, n2, k1 + k2);
    }

    // Probabilities rise up to the mode and fall from there, so each side has one place where the limit is crossed.
    private static long lastBelow(Hypergeometric table, double limit, long mode) {
        long low = table.lowest() - 1;
        long high = mode;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (table.logProbability(middle) <= limit) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long firstAbove(Hypergeometric table, double limit, long mode) {
        long low = mode;
        long high = table.highest() + 1;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (table.logProbability(middle) <= limit) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private static double below(Hypergeometric table, long from) {
        double term = 1;
        double sum = 0;
        for (long k = from; k >= table.lowest() && term > NEGLIGIBLE * sum; k--) {
            sum += term;
            term /= k > table.lowest() ? table.step(k - 1) : 1;
        }
        return sum * StrictMath.exp(table.logProbability(from));
    }

    private static double above(Hypergeometric table, long from) {
        double term = 1;
        double sum = 0;
        for (long k = from; k <= table.highest() && term > NEGLIGIBLE * sum; k++) {
            sum += term;
            term *= table.step(k);
        }
        return sum * StrictMath.exp(table.logProbability(from));
    }
}
