package org.probity.bias.statistics;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// How often limits from effective sizes hold the truth that weighted samples were drawn from.
final class WeightedCoverage {

    private static final int WEIGHTS = 4096;

    private final RandomGenerator random;
    private final Confidence confidence;
    private final int samples;
    private final double[] weights = new double[WEIGHTS];
    private final double tie;

    /// @param spread of the logarithm of the weights
    /// @param tie    how many times as much a row that is counted weighs
    WeightedCoverage(long seed, double level, int samples, double spread, double tie) {
        this.random = new SplittableRandom(seed);
        this.confidence = Confidence.of(level);
        this.samples = samples;
        this.tie = tie;
        for (int i = 0; i < WEIGHTS; i++) {
            weights[i] = StrictMath.exp(spread * random.nextGaussian());
        }
    }

    /// A weighted share with its effective size.
    private record Sampled(double share, double size, double rows) {

        Interval.Bounds limits(Confidence confidence) {
            return Wilson.effective(share, size, confidence);
        }
    }

    private Sampled sample(int n, double p) {
        double part = 0;
        double whole = 0;
        double partSquares = 0;
        double wholeSquares = 0;
        for (int row = 0; row < n; row++) {
            boolean counted = random.nextDouble() < p;
            double weight = weights[random.nextInt(WEIGHTS)] * (counted ? tie : 1);
            whole += weight;
            wholeSquares += weight * weight;
            if (counted) {
                part += weight;
                partSquares += weight * weight;
            }
        }
        double share = part == whole ? 1 : part / whole;
        return new Sampled(share, EffectiveSize.of(part, whole, partSquares, wholeSquares), n);
    }

    /// The share of weight that a share p of rows has.
    private double truth(double p) {
        return p * tie / (p * tie + 1 - p);
    }

    double share(int n, double p) {
        int held = 0;
        for (int i = 0; i < samples; i++) {
            held += holds(sample(n, p).limits(confidence), truth(p)) ? 1 : 0;
        }
        return (double) held / samples;
    }

    /// As if each row were worth the same.
    double shareOfRows(int n, double p) {
        int held = 0;
        for (int i = 0; i < samples; i++) {
            Sampled drawn = sample(n, p);
            held += holds(Wilson.effective(drawn.share(), drawn.rows(), confidence), truth(p)) ? 1 : 0;
        }
        return (double) held / samples;
    }

    double difference(int n1, double p1, int n2, double p2) {
        int held = 0;
        for (int i = 0; i < samples; i++) {
            Sampled a = sample(n1, p1);
            Sampled b = sample(n2, p2);
            Interval.Bounds bounds = Newcombe.difference(
                    a.share(),
                    a.limits(confidence),
                    b.share(),
                    b.limits(confidence),
                    IntervalMethod.NEWCOMBE_EFFECTIVE_N);
            held += holds(bounds, truth(p1) - truth(p2)) ? 1 : 0;
        }
        return (double) held / samples;
    }

    double ratio(int n1, double p1, int n2, double p2) {
        int held = 0;
        int some = 0;
        for (int i = 0; i < samples; i++) {
            Sampled a = sample(n1, p1);
            Sampled b = sample(n2, p2);
            if (Katz.effective(a.share(), a.size(), b.share(), b.size(), confidence)
                    instanceof Interval.Bounds bounds) {
                some++;
                held += holds(bounds, truth(p1) / truth(p2)) ? 1 : 0;
            }
        }
        return (double) held / some;
    }

    /// How often a test at five in a hundred finds a gap where there is none.
    double falseAlarms(int n1, int n2, double p) {
        int found = 0;
        for (int i = 0; i < samples; i++) {
            Sampled a = sample(n1, p);
            Sampled b = sample(n2, p);
            found += RaoScott.twoSided(a.share(), a.size(), b.share(), b.size()) < 0.05 ? 1 : 0;
        }
        return (double) found / samples;
    }

    private static boolean holds(Interval.Bounds bounds, double truth) {
        return bounds.low() <= truth && truth <= bounds.high();
    }
}
