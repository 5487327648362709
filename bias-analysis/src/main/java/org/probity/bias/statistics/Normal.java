package org.probity.bias.statistics;

/// The standard normal distribution.
public final class Normal {

    private static final double ROOT_OF_TWO_PI = Math.sqrt(2 * Math.PI);
    private static final double FARTHEST = 8.5;

    private Normal() {}

    /// The probability of a value not above z, by the everywhere convergent odd series
    /// z + z^3/3 + z^5/(3 * 5) + ... times the density (Marsaglia 2004).
    public static double cumulative(double z) {
        if (z < -FARTHEST) {
            return 0;
        }
        if (z > FARTHEST) {
            return 1;
        }
        double term = z;
        double sum = z;
        for (int i = 3; Math.abs(term) > 1e-18; i += 2) {
            term *= z * z / i;
            sum += term;
        }
        return 0.5 + sum * density(z);
    }

    /// The z below which the share p lies; Newton steps on the cumulative distribution, held inside a shrinking
    /// bracket because a free step from far out leaves the range where the density can be used.
    public static double quantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("a quantile is asked for a share between 0 and 1, not for " + p);
        }
        double low = -FARTHEST;
        double high = FARTHEST;
        double z = 0;
        for (int i = 0; i < 200; i++) {
            double miss = cumulative(z) - p;
            if (miss > 0) {
                high = z;
            } else {
                low = z;
            }
            double next = z - miss / density(z);
            if (!(next > low && next < high)) {
                next = (low + high) / 2;
            }
            if (Math.abs(next - z) < 1e-15 * Math.max(1, Math.abs(z))) {
                return next;
            }
            z = next;
        }
        return z;
    }

    private static double density(double z) {
        return StrictMath.exp(-z * z / 2) / ROOT_OF_TWO_PI;
    }
}
