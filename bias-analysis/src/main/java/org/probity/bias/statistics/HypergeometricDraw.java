package org.probity.bias.statistics;

import java.util.random.RandomGenerator;

/// Exact draws without replacement: how many marked ones are among those taken from a population.
///
/// Few taken: one by one. Many: inversion of the distribution outwards from its mode, which takes about
/// as many steps as its standard deviation. Strict arithmetic, so a seed gives the same draws on every
/// machine.
public final class HypergeometricDraw {

    private static final long FEW = 48;

    private HypergeometricDraw() {}

    /// How many of `taken` are marked, out of `marked` and `unmarked` ones.
    public static long marked(long marked, long unmarked, long taken, RandomGenerator random) {
        if (marked < 0 || unmarked < 0 || taken < 0 || taken > marked + unmarked) {
            throw new IllegalArgumentException("%d taken from %d and %d".formatted(taken, marked, unmarked));
        }
        if (marked == 0 || taken == 0) {
            return 0;
        }
        if (unmarked == 0) {
            return taken;
        }
        return taken <= FEW ? oneByOne(marked, unmarked, taken, random) : invert(marked, unmarked, taken, random);
    }

    private static long oneByOne(long marked, long unmarked, long taken, RandomGenerator random) {
        long left = marked;
        long all = marked + unmarked;
        for (long i = 0; i < taken; i++) {
            if (random.nextDouble() * all < left) {
                left--;
            }
            all--;
        }
        return marked - left;
    }

    private static long invert(long marked, long unmarked, long taken, RandomGenerator random) {
        var table = new Hypergeometric(marked, unmarked, taken);
        long mode = Math.clamp(
                (long) Math.floor((double) (taken + 1) * (marked + 1) / (marked + unmarked + 2)),
                table.lowest(),
                table.highest());
        double atMode = StrictMath.exp(table.logProbability(mode));
        while (true) {
            long drawn = outwards(table, mode, atMode, random.nextDouble());
            if (drawn >= 0) {
                return drawn;
            }
            // Rounding left nothing of the distribution's far ends for this number; another one is drawn.
        }
    }

    /// The value at which the probabilities, summed outwards from the mode, exceed u; below 0 where
    /// none does.
    private static long outwards(Hypergeometric table, long mode, double atMode, double u) {
        double rest = u - atMode;
        long high = mode;
        long low = mode;
        double above = atMode;
        double below = atMode;
        while (rest >= 0 && (above > 0 || below > 0)) {
            above = high < table.highest() ? above * table.step(high) : 0;
            high++;
            rest -= above;
            if (rest < 0) {
                return high;
            }
            below = low > table.lowest() ? below / table.step(low - 1) : 0;
            low--;
            rest -= below;
            if (rest < 0) {
                return low;
            }
        }
        return rest < 0 ? mode : -1;
    }
}
