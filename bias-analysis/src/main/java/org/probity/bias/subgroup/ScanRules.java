package org.probity.bias.subgroup;

/// How far the search goes and how chance is measured.
///
/// @param minimumRows the fewest rows of a subgroup
/// @param longest the most conditions of a rule
/// @param permutations how often the outcome is shuffled
/// @param shown how many rules are listed, the strongest first
public record ScanRules(int minimumRows, int longest, int permutations, long seed, int shown) {

    public static final ScanRules DEFAULT = new ScanRules(30, 3, 999, 20_261_125, 50);

    /// With fewer shuffles there is no limit at 99 %.
    private static final int FEWEST_PERMUTATIONS = 99;

    private static final int MOST_PERMUTATIONS = 100_000;

    public ScanRules {
        if (minimumRows < 1 || longest < 1 || longest > 3 || shown < 1) {
            throw new IllegalArgumentException(
                    "minimum %d rows, %d conditions, %d shown".formatted(minimumRows, longest, shown));
        }
        if (permutations < FEWEST_PERMUTATIONS || permutations > MOST_PERMUTATIONS) {
            throw new IllegalArgumentException(
                    "%d to %d permutations, not %d".formatted(FEWEST_PERMUTATIONS, MOST_PERMUTATIONS, permutations));
        }
    }

    public ScanRules withPermutations(int number) {
        return new ScanRules(minimumRows, longest, number, seed, shown);
    }

    public ScanRules withSeed(long other) {
        return new ScanRules(minimumRows, longest, permutations, other, shown);
    }
}
