package org.probity.bias.subgroup;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.probity.bias.statistics.HypergeometricDraw;

/// The largest statistic of all rules in each of many shuffles of the outcome.
///
/// Shuffling hits over rows moves them over combinations like draws without replacement (multivariate
/// hypergeometric), so shuffles are drawn as counts. The maximum over all rules controls the chance of
/// even one false finding: P. H. Westfall, S. S. Young, Resampling-Based Multiple Testing, 1993.
final class Shuffles {

    /// How many counts are held at once.
    private static final int HELD = 1 << 23;

    private final double[] ascending;

    private Shuffles(double[] ascending) {
        this.ascending = ascending;
    }

    static Shuffles of(Population population, ScanRules rules) {
        var random = new SplittableRandom(rules.seed());
        double[] largest = new double[rules.permutations()];
        int block = Math.max(1, HELD / Math.max(1, population.combinations()));
        for (int from = 0; from < largest.length; from += block) {
            int[][] shuffled = new int[Math.min(block, largest.length - from)][];
            for (int i = 0; i < shuffled.length; i++) {
                shuffled[i] = shuffle(population, random);
            }
            int first = from;
            RuleFamily.visit(population, rules, family -> raise(largest, first, shuffled, family, population));
        }
        Arrays.sort(largest);
        return new Shuffles(largest);
    }

    private static void raise(double[] largest, int first, int[][] shuffled, RuleFamily family, Population population) {
        int allHits = population.allHits();
        int allRows = population.allRows();
        for (int i = 0; i < shuffled.length; i++) {
            int[] hits = family.hits(shuffled[i]);
            for (int rule = 0; rule < hits.length; rule++) {
                double statistic = LikelihoodRatio.statistic(hits[rule], family.rows()[rule], allHits, allRows);
                largest[first + i] = Math.max(largest[first + i], statistic);
            }
        }
    }

    private static int[] shuffle(Population population, SplittableRandom random) {
        long hits = population.allHits();
        long misses = population.allRows() - hits;
        int[] shuffled = new int[population.combinations()];
        for (int i = 0; i < shuffled.length; i++) {
            shuffled[i] = Math.toIntExact(
                    HypergeometricDraw.marked(hits, misses, population.rows()[i], random));
            hits -= shuffled[i];
            misses -= population.rows()[i] - shuffled[i];
        }
        return shuffled;
    }

    /// The adjusted p-value (1 + shuffles with at least this statistic)/(1 + shuffles).
    double p(double statistic) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] >= statistic) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return (1.0 + ascending.length - low) / (1.0 + ascending.length);
    }

    /// The largest statistic whose adjusted p-value is above 1 - level; what lies beyond it is found at
    /// that level.
    double limit(double level) {
        int allowed = (int) Math.floor((1 - level) * (ascending.length + 1) + 1e-9) - 1;
        return ascending[ascending.length - 1 - allowed];
    }
}
