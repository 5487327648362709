package org.probity.bias.statistics;

import java.util.random.RandomGenerator;

/// Exact draws from a binomial distribution, however many trials it has.
///
/// Few expected successes: inversion of the distribution. Many: rejection from a curve of four parts around the mode
/// (BTPE: V. Kachitvichyanukul, B. W. Schmeiser, Communications of the ACM 31 (1988) 216-222), where a candidate is
/// accepted by its exact probability. Strict arithmetic, so a seed gives the same draws on every machine.
public final class BinomialDraw {

    private static final double FEW = 30;

    private BinomialDraw() {}

    public static long successes(long trials, double p, RandomGenerator random) {
        if (trials < 0 || !(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("%d trials with chance %s".formatted(trials, p));
        }
        if (trials == 0 || p == 0) {
            return 0;
        }
        if (p > 0.5) {
            return trials - successes(trials, 1 - p, random);
        }
        return trials * p < FEW ? invert(trials, p, random) : new Btpe(trials, p).draw(random);
    }

    private static long invert(long trials, double p, RandomGenerator random) {
        double odds = p / (1 - p);
        double none = StrictMath.exp(trials * StrictMath.log1p(-p));
        while (true) {
            double rest = random.nextDouble();
            double chance = none;
            for (long x = 0; x <= trials && chance > 0; x++) {
                if (rest <= chance) {
                    return x;
                }
                rest -= chance;
                chance *= odds * (trials - x) / (x + 1);
            }
            // Rounding left nothing of the distribution's far end for this number; another one is drawn.
        }
    }

    /// The curve above the distribution: a triangle, two parallelograms beside it and two exponential tails.
    private static final class Btpe {

        private final long trials;
        private final double p;
        private final long mode;
        private final double atMode;
        private final double half;
        private final double left;
        private final double right;
        private final double rise;
        private final double leftRate;
        private final double rightRate;
        private final double sides;
        private final double leftTail;
        private final double rightTail;

        Btpe(long trials, double p) {
            this.trials = trials;
            this.p = p;
            double q = 1 - p;
            double peak = trials * p + p;
            mode = (long) peak;
            atMode = LogBinomial.probability(mode, trials, p, q);
            half = StrictMath.floor(2.195 * StrictMath.sqrt(trials * p * q) - 4.6 * q) + 0.5;
            left = mode + 0.5 - half;
            right = mode + 0.5 + half;
            rise = 0.134 + 20.5 / (15.3 + mode);
            leftRate = rate((peak - left) / (peak - left * p));
            rightRate = rate((right - peak) / (right * q));
            sides = half * (1 + 2 * rise);
            leftTail = sides + rise / leftRate;
            rightTail = leftTail + rise / rightRate;
        }

        private static double rate(double a) {
            return a * (1 + a / 2);
        }

        long draw(RandomGenerator random) {
            while (true) {
                double u = random.nextDouble() * rightTail;
                double v = random.nextDouble();
                if (u <= half) {
                    // Inside the triangle every candidate is below the distribution.
                    return (long) StrictMath.floor(mode + 0.5 - half * v + u);
                }
                long candidate = candidate(u, v);
                if (candidate >= 0
                        && candidate <= trials
                        && StrictMath.log(height(u, v))
                                <= LogBinomial.probability(candidate, trials, p, 1 - p) - atMode) {
                    return candidate;
                }
            }
        }

        private long candidate(double u, double v) {
            if (u <= sides) {
                return (long) StrictMath.floor(left + (u - half) / rise);
            }
            return u <= leftTail
                    ? (long) StrictMath.floor(left + StrictMath.log(v) / leftRate)
                    : (long) StrictMath.floor(right - StrictMath.log(v) / rightRate);
        }

        /// How high the point lies under the curve, in parts of the mode's probability.
        private double height(double u, double v) {
            if (u <= sides) {
                double x = left + (u - half) / rise;
                double height = v * rise + 1 - Math.abs(mode - x + 0.5) / half;
                return height > 1 ? Double.POSITIVE_INFINITY : height;
            }
            return u <= leftTail ? v * (u - sides) * leftRate : v * (u - leftTail) * rightRate;
        }
    }
}
