package org.probity.bias;

/// How often the rows are drawn anew, and from which seed; the same seed gives the same limits on every machine.
public record Resampling(int replicates, long seed) {

    public static final Resampling DEFAULT = new Resampling(1000, 20_261_125);

    public Resampling {
        if (replicates < 100 || replicates > 100_000) {
            throw new IllegalArgumentException("100 to 100000 replicates, not " + replicates);
        }
    }
}
