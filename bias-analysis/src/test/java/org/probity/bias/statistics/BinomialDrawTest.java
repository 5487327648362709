package org.probity.bias.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinomialDrawTest {

    private static final int DRAWS = 200_000;

    /// Chi-square of the observed counts against the exact probabilities; by chance one seed in a million exceeds it.
    @ParameterizedTest(name = "{0} trials with chance {1}")
    @CsvSource({
        "1, 0.3",
        "20, 0.5",
        "59, 0.5",
        "60, 0.5",
        "100, 0.31",
        "1000, 0.029",
        "1000, 0.031",
        "1000, 0.97",
        "100000, 0.2",
        "10000000, 0.00001",
        "10000000, 0.6"
    })
    void drawsHaveTheExactDistribution(long trials, double p) {
        var random = new SplittableRandom(7);
        double mean = trials * p;
        double spread = Math.max(1, Math.sqrt(trials * p * (1 - p)));
        long from = (long) Math.max(0, mean - 6 * spread);
        double width = Math.max(1, Math.floor(spread / 5));
        double[] expected = new double[80];
        long[] observed = new long[80];
        for (long x = from; x <= Math.min((double) trials, mean + 6 * spread); x++) {
            expected[bin(x, from, width)] += DRAWS * Math.exp(LogBinomial.probability(x, trials, p, 1 - p));
        }
        for (int i = 0; i < DRAWS; i++) {
            observed[bin(BinomialDraw.successes(trials, p, random), from, width)]++;
        }

        double chiSquare = 0;
        int degrees = -1;
        for (int i = 0; i < expected.length; i++) {
            if (expected[i] >= 5) {
                chiSquare += Math.pow(observed[i] - expected[i], 2) / expected[i];
                degrees++;
            }
        }
        assertThat(degrees).isPositive();
        assertThat(chiSquare).isLessThan(degrees + 5 * Math.sqrt(2.0 * degrees) + 12);
    }

    private static int bin(long x, long from, double width) {
        return Math.clamp((long) ((x - from) / width), 0, 79);
    }

    @Test
    void certaintyIsCertain() {
        var random = new SplittableRandom(7);

        assertThat(BinomialDraw.successes(0, 0.5, random)).isZero();
        assertThat(BinomialDraw.successes(9, 0, random)).isZero();
        assertThat(BinomialDraw.successes(9, 1, random)).isEqualTo(9);
    }
}
