package org.probity.bias.statistics;

/// The upper tail of the chi-square distribution, to full relative precision however small it is.
///
/// Q(a, x) with a = degrees/2 and x = statistic/2: by the series of its complement where x < a + 1, by
/// Lentz's continued fraction elsewhere. Source: NIST Digital Library of Mathematical Functions, 8.11.4
/// and 8.9.2.
public final class ChiSquare {

    private static final double EPSILON = 2e-16;
    private static final double TINY = 1e-300;
    private static final int MOST_STEPS = 100_000;

    /// Below this the logarithm of the gamma function is taken from further up, where Stirling's series
    /// is exact.
    private static final double STIRLING_FROM = 30;

    private ChiSquare() {}

    /// The chance of at least this statistic; below the smallest double it is 0.
    public static double upperTail(double statistic, long degrees) {
        if (degrees < 1 || !(statistic >= 0)) {
            throw new IllegalArgumentException("statistic %s with %d degrees".formatted(statistic, degrees));
        }
        if (statistic == 0) {
            return 1;
        }
        double a = degrees / 2.0;
        double x = statistic / 2;
        double front = StrictMath.exp(a * StrictMath.log(x) - x - logGamma(a));
        return x < a + 1 ? Math.max(0, 1 - front * series(a, x)) : front * fraction(a, x);
    }

    private static double series(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int i = 1; i < MOST_STEPS && term > EPSILON * sum; i++) {
            term *= x / (a + i);
            sum += term;
        }
        return sum;
    }

    private static double fraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double value = d;
        for (int i = 1; i < MOST_STEPS; i++) {
            double an = -i * (i - a);
            b += 2;
            d = an * d + b;
            d = 1 / (Math.abs(d) < TINY ? TINY : d);
            c = b + an / c;
            c = Math.abs(c) < TINY ? TINY : c;
            double change = d * c;
            value *= change;
            if (Math.abs(change - 1) < 2 * EPSILON) {
                break;
            }
        }
        return value;
    }

    private static double logGamma(double z) {
        double shifted = z;
        double product = 1;
        while (shifted < STIRLING_FROM) {
            product *= shifted;
            shifted++;
        }
        double square = 1 / (shifted * shifted);
        double correction = (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680)))) / shifted;
        return (shifted - 0.5) * StrictMath.log(shifted)
                - shifted
                + 0.5 * StrictMath.log(2 * Math.PI)
                + correction
                - StrictMath.log(product);
    }
}
