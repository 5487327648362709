package org.probity.bias.statistics;

/// Logarithms of binomial probabilities by C. Loader's saddle-point expansion (Fast and Accurate Computation of
/// Binomial Probabilities, 2000): log-factorials would lose a digit for every tenfold size.
///
/// Strict arithmetic throughout, so that whatever is decided by these numbers is decided alike on every machine.
final class LogBinomial {

    private static final double[] SMALL_ERRORS = {
        0.0,
        0.08106146679532726,
        0.0413406959554093,
        0.02767792568499834,
        0.020790672103765093,
        0.016644691189821193,
        0.013876128823070748,
        0.01189670994589177,
        0.010411265261972096,
        0.009255462182712733,
        0.00833056343336287,
        0.007573675487951841,
        0.00694284010720953,
        0.006408994188004207,
        0.0059513701127588475,
        0.00555473355196280
    };

    private LogBinomial() {}

    /// The logarithm of the chance of x successes among `size`; q is 1 - p, given apart because it may be exact.
    static double probability(long x, long size, double p, double q) {
        if (x == 0) {
            return size * (p < 0.1 ? StrictMath.log1p(-p) : StrictMath.log(q));
        }
        if (x == size) {
            return size * (q < 0.1 ? StrictMath.log1p(-q) : StrictMath.log(p));
        }
        double core = stirlingError(size)
                - stirlingError(x)
                - stirlingError(size - x)
                - deviance(x, size * p)
                - deviance(size - x, size * q);
        return core + 0.5 * StrictMath.log(size / (2 * Math.PI * x * (size - x)));
    }

    /// log(n!) minus Stirling's formula.
    private static double stirlingError(long n) {
        if (n < SMALL_ERRORS.length) {
            return SMALL_ERRORS[(int) n];
        }
        double s = (double) n * n;
        return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / s) / s) / s) / s) / n;
    }

    /// x·log(x/m) + m - x, by its series where the two are close and the difference would cancel.
    private static double deviance(long count, double m) {
        double x = count;
        if (Math.abs(x - m) >= 0.1 * (x + m)) {
            return x * StrictMath.log(x / m) + m - x;
        }
        double v = (x - m) / (x + m);
        double sum = (x - m) * v;
        double term = 2 * x * v;
        for (int j = 1; ; j++) {
            term *= v * v;
            double next = sum + term / (2 * j + 1);
            if (next == sum) {
                return next;
            }
            sum = next;
        }
    }
}
