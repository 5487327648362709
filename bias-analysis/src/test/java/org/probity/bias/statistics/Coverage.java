package org.probity.bias.statistics;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// How often the limits of simulated samples hold the truth that the samples were drawn from.
final class Coverage {

    private final RandomGenerator random;
    private final Confidence confidence;
    private final int samples;

    Coverage(long seed, double level, int samples) {
        this.random = new SplittableRandom(seed);
        this.confidence = Confidence.of(level);
        this.samples = samples;
    }

    /// Of Wilson's limits of a share.
    double wilson(long n, double p) {
        int held = 0;
        for (int sample = 0; sample < samples; sample++) {
            held += holds(Wilson.interval(draw(n, p), n, confidence), p) ? 1 : 0;
        }
        return (double) held / samples;
    }

    /// Of Newcombe's limits of a difference of two shares.
    double newcombe(long n1, double p1, long n2, double p2) {
        int held = 0;
        for (int sample = 0; sample < samples; sample++) {
            held += holds(Newcombe.difference(draw(n1, p1), n1, draw(n2, p2), n2, confidence), p1 - p2) ? 1 : 0;
        }
        return (double) held / samples;
    }

    /// Of Katz's limits of a ratio of two shares, among the samples that have such limits at all.
    double katz(long n1, double p1, long n2, double p2) {
        int held = 0;
        int some = 0;
        for (int sample = 0; sample < samples; sample++) {
            switch (Katz.ratio(draw(n1, p1), n1, draw(n2, p2), n2, confidence)) {
                case Interval.Bounds bounds -> {
                    some++;
                    held += holds(bounds, p1 / p2) ? 1 : 0;
                }
                case Interval.None _ -> {}
            }
        }
        return (double) held / some;
    }

    private long draw(long n, double p) {
        return BinomialDraw.successes(n, p, random);
    }

    private static boolean holds(Interval.Bounds bounds, double truth) {
        return bounds.low() <= truth && truth <= bounds.high();
    }
}
