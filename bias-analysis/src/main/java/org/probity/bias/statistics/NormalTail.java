package org.probity.bias.statistics;

/// The far ends of the standard normal distribution, where one minus the cumulative share has no digits left.
public final class NormalTail {

    private static final double NEAR = 3;
    private static final int TERMS = 100;

    private NormalTail() {}

    /// The chance of a value at least as far from zero as z.
    public static double twoSided(double z) {
        return Math.min(1, 2 * above(Math.abs(z)));
    }

    /// The chance of a value above z; beyond 3 by Laplace's continued fraction
    /// density(z) / (z + 1/(z + 2/(z + 3/(z + ...)))) (Abramowitz and Stegun 26.2.14).
    public static double above(double z) {
        if (z < NEAR) {
            return 1 - Normal.cumulative(z);
        }
        double fraction = z;
        for (int i = TERMS; i > 0; i--) {
            fraction = z + i / fraction;
        }
        return StrictMath.exp(-z * z / 2) / (StrictMath.sqrt(2 * Math.PI) * fraction);
    }
}
