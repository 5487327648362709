package org.probity.bias.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HypergeometricDrawTest {

    private static final int DRAWS = 40_000;

    /// Chi-square of drawn against exact probabilities, with thin ends put together; seeded, so it
    /// fails always or never.
    @ParameterizedTest(name = "{2} of {0} and {1}")
    @CsvSource({
        "5, 7, 4",
        "30, 2, 20",
        "2, 500, 48",
        "1000, 3000, 47",
        "1000, 3000, 49",
        "1000, 3000, 3900",
        "300, 100000, 5000",
        "70, 60, 100"
    })
    void drawsFollowTheDistribution(long marked, long unmarked, long taken) {
        var table = new Hypergeometric(marked, unmarked, taken);
        int size = Math.toIntExact(table.highest() - table.lowest() + 1);
        long[] drawn = new long[size];
        var random = new SplittableRandom(marked * 31 + taken);
        for (int i = 0; i < DRAWS; i++) {
            drawn[Math.toIntExact(HypergeometricDraw.marked(marked, unmarked, taken, random) - table.lowest())]++;
        }

        double statistic = 0;
        long cells = 0;
        double expected = 0;
        long observed = 0;
        for (int i = 0; i < size; i++) {
            expected += DRAWS * Math.exp(table.logProbability(table.lowest() + i));
            observed += drawn[i];
            if (expected >= 10) {
                statistic += (observed - expected) * (observed - expected) / expected;
                cells++;
                expected = 0;
                observed = 0;
            }
        }
        assertThat(ChiSquare.upperTail(statistic, Math.max(1, cells - 1))).isGreaterThan(0.001);
    }

    @Test
    void extremesAreCertain() {
        var random = new SplittableRandom(1);

        assertThat(HypergeometricDraw.marked(0, 1_000, 500, random)).isZero();
        assertThat(HypergeometricDraw.marked(1_000, 0, 500, random)).isEqualTo(500);
        assertThat(HypergeometricDraw.marked(7, 9, 0, random)).isZero();
        assertThat(HypergeometricDraw.marked(700, 900, 1_600, random)).isEqualTo(700);
    }
}
