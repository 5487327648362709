package org.probity.bias.statistics;

/// The far side of the standard normal distribution, where one minus the near side has no digits left.
///
/// By the continued fraction 1/(z + 1/(z + 2/(z + 3/...))) times the density (Laplace).
public final class NormalTail {

    private static final double FAR = 2.5;
    private static final int TERMS = 300;

    private NormalTail() {}

    /// The probability of a value above z.
    public static double above(double z) {
        if (z < FAR) {
            return 1 - Normal.cumulative(z);
        }
        double fraction = z;
        for (int i = TERMS; i >= 1; i--) {
            fraction = z + i / fraction;
        }
        return StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) / fraction;
    }

    /// The probability of a value at least as far from zero as z, on either side.
    public static double bothSides(double z) {
        return Math.min(1, 2 * above(Math.abs(z)));
    }
}
