package org.probity.bias.statistics;

/// How likely it is to draw so few, or so many, of the marked ones without looking.
public final class HypergeometricTail {

    private HypergeometricTail() {}

    /// The chance of at most `found` marked ones among `drawn` of `marked + others`.
    public static double atMost(long found, long drawn, long marked, long others) {
        var chances = chances(drawn, marked, others);
        double sum = 0;
        for (long k = chances.lowest(); k <= Math.min(found, chances.highest()); k++) {
            sum += StrictMath.exp(chances.logProbability(k));
        }
        return Math.min(1, sum);
    }

    /// The chance of at least as many.
    public static double atLeast(long found, long drawn, long marked, long others) {
        var chances = chances(drawn, marked, others);
        double sum = 0;
        for (long k = chances.highest(); k >= Math.max(found, chances.lowest()); k--) {
            sum += StrictMath.exp(chances.logProbability(k));
        }
        return Math.min(1, sum);
    }

    private static Hypergeometric chances(long drawn, long marked, long others) {
        if (drawn < 0 || marked < 0 || others < 0 || drawn > marked + others) {
            throw new IllegalArgumentException("no draw of %d from %d and %d".formatted(drawn, marked, others));
        }
        return new Hypergeometric(marked, others, drawn);
    }
}
