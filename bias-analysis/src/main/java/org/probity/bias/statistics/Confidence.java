package org.probity.bias.statistics;

/// A two-sided confidence level together with its normal quantile, which is solved once and used often.
public final class Confidence {

    private final double level;
    private final double quantile;

    private Confidence(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1, not at " + level);
        }
        this.level = level;
        this.quantile = Normal.quantile(0.5 + level / 2);
    }

    public static Confidence of(double level) {
        return new Confidence(level);
    }

    /// The level at which each of `statements` intervals must be taken so that all hold together at this level
    /// (Bonferroni's inequality).
    public Confidence simultaneous(long statements) {
        return statements <= 1 ? this : new Confidence(1 - (1 - level) / statements);
    }

    public double level() {
        return level;
    }

    /// The z with `level` of the standard normal mass between -z and z.
    public double quantile() {
        return quantile;
    }
}
