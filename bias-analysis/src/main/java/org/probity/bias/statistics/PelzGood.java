package org.probity.bias.statistics;

/// The expansion of the Kolmogorov distance's distribution in powers of 1/sqrt(n), to the third.
///
/// Source: W. Pelz, I. J. Good, Journal of the Royal Statistical Society B 38 (1976) 152-156.
final class PelzGood {

    private static final int TERMS = 60;
    private static final double SQUARED_PI = Math.PI * Math.PI;

    private PelzGood() {}

    static double below(long n, double x) {
        double root = Math.sqrt((double) n);
        double z = root * x;
        return limit(z) + first(z) / root + second(z) / n + third(z) / (n * root);
    }

    private static double limit(double z) {
        double sum = 0;
        for (int k = 1; k <= TERMS; k++) {
            double odd = 2.0 * k - 1;
            sum += StrictMath.exp(-odd * odd * SQUARED_PI / (8 * z * z));
        }
        return Math.sqrt(2 * Math.PI) / z * sum;
    }

    // The sums run over all whole numbers; each of their terms occurs twice, but for that of zero.
    private static double first(double z) {
        double squared = z * z;
        double sum = 0;
        for (int k = 0; k <= TERMS; k++) {
            double u = SQUARED_PI * (k + 0.5) * (k + 0.5);
            sum += (u - squared) * StrictMath.exp(-u / (2 * squared));
        }
        return 2 * sum * Math.sqrt(Math.PI / 2) / (6 * squared * squared);
    }

    private static double second(double z) {
        double s = z * z;
        double halves = 0;
        double wholes = 0;
        for (int k = 0; k <= TERMS; k++) {
            double u = SQUARED_PI * (k + 0.5) * (k + 0.5);
            double polynomial = 6 * s * s * s + 2 * s * s + u * (2 * s * s - 5 * s) + u * u * (1 - 2 * s);
            halves += polynomial * StrictMath.exp(-u / (2 * s));
            double v = SQUARED_PI * k * k;
            wholes += v * StrictMath.exp(-v / (2 * s));
        }
        return 2 * Math.sqrt(Math.PI / 2) * (halves / (72 * s * s * s * z) - wholes / (36 * s * z));
    }

    private static double third(double z) {
        double s = z * z;
        double halves = 0;
        double wholes = 0;
        for (int k = 0; k <= TERMS; k++) {
            double u = SQUARED_PI * (k + 0.5) * (k + 0.5);
            double polynomial = u * u * u * (5 - 30 * s)
                    + u * u * (-60 * s + 212 * s * s)
                    + u * (135 * s * s - 96 * s * s * s)
                    - (30 * s * s * s + 90 * s * s * s * s);
            halves += polynomial * StrictMath.exp(-u / (2 * s));
            double v = SQUARED_PI * k * k;
            wholes += (3 * v * s - v * v) * StrictMath.exp(-v / (2 * s));
        }
        return 2 * Math.sqrt(Math.PI / 2) * (halves / (6480 * Math.pow(s, 5)) + wholes / (216 * s * s * s));
    }
}
