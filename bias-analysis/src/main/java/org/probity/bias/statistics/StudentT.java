package org.probity.bias.statistics;

/// Student's t distribution, for any positive number of degrees of freedom.
///
/// Source: Student, Biometrika 6 (1908) 1-25; by the continued fraction of the incomplete beta function.
public final class StudentT {

    private static final double TINY = 1e-300;
    private static final double LARGE_ENOUGH = 30;
    private static final int MOST_TERMS = 10_000;

    private StudentT() {}

    /// The probability of a value at least as far from zero as t, on either side.
    public static double bothSides(double t, double degrees) {
        if (!(degrees > 0)) {
            throw new IllegalArgumentException("degrees of freedom are above 0, not " + degrees);
        }
        double square = t * t;
        double a = degrees / 2;
        double x = degrees / (degrees + square);
        double rest = square / (degrees + square);
        if (rest == 0) {
            return 1;
        }
        // x^a (1-x)^(1/2) / B(a, 1/2), where 1/B(a, 1/2) = gammaRatio(a)/sqrt(pi).
        double front = StrictMath.exp(a * StrictMath.log1p(-rest)) * Math.sqrt(rest / Math.PI) * gammaRatio(a);
        return x < (a + 1) / (a + 2.5)
                ? front * fraction(a, 0.5, x) / a
                : Math.max(0, 1 - front * fraction(0.5, a, rest) / 0.5);
    }

    /// The t with `level` of the mass between -t and t.
    public static double quantile(double level, double degrees) {
        double outside = 1 - level;
        double high = 1;
        while (bothSides(high, degrees) > outside) {
            high *= 2;
        }
        double low = 0;
        for (int i = 0; i < 200 && low < high; i++) {
            double middle = (low + high) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (bothSides(middle, degrees) > outside) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /// Gamma(a + 1/2)/Gamma(a), by its asymptotic series after enough steps upwards.
    private static double gammaRatio(double a) {
        double steps = 1;
        double at = a;
        while (at < LARGE_ENOUGH) {
            steps *= at / (at + 0.5);
            at++;
        }
        double u = 1 / at;
        double series =
                1 + u * (-1.0 / 8 + u * (1.0 / 128 + u * (5.0 / 1024 + u * (-21.0 / 32768 + u * (-399.0 / 262144)))));
        return steps * Math.sqrt(at) * series;
    }

    /// Lentz's evaluation of the continued fraction of the incomplete beta function.
    private static double fraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / away(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m < MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            value *= d * c;
            if (Math.abs(d * c - 1) < 1e-16) {
                break;
            }
        }
        return value;
    }

    private static double away(double fromZero) {
        return Math.abs(fromZero) < TINY ? TINY : fromZero;
    }
}
