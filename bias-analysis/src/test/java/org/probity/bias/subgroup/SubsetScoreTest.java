package org.probity.bias.subgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.probity.bias.subgroup.ScoredSubset.Direction;

class SubsetScoreTest {

    /// The search over spans of q is exact: no other list of the values of one attribute scores more.
    @ParameterizedTest
    @EnumSource(Direction.class)
    void theBestListOfOneAttributeIsTheBestOfAllLists(Direction direction) {
        int strict = 0;
        for (int seed = 0; seed < 200; seed++) {
            var random = new SplittableRandom(seed);
            var score = new SubsetScore(0.3, direction, random.nextInt(4));
            long[] rows = new long[8];
            long[] hits = new long[8];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = random.nextInt(120);
                hits[i] = rows[i] == 0 ? 0 : random.nextLong(rows[i] + 1);
            }
            double best = 0;
            for (int list = 1; list < 256; list++) {
                best = Math.max(best, penalised(score, marks(list), hits, rows));
            }

            assertThat(Math.max(0, penalised(score, score.best(hits, rows), hits, rows)))
                    .as("seed %d", seed)
                    .isCloseTo(best, within(1e-9));
            strict += best > 0 ? 1 : 0;
        }
        assertThat(strict).isGreaterThan(150);
    }

    private static double penalised(SubsetScore score, boolean[] marks, long[] hits, long[] rows) {
        long k = 0;
        long n = 0;
        double penalties = 0;
        for (int i = 0; i < marks.length; i++) {
            k += marks[i] ? hits[i] : 0;
            n += marks[i] ? rows[i] : 0;
            penalties += marks[i] ? score.penalty() : 0;
        }
        return score.of(k, n) - penalties;
    }

    private static boolean[] marks(int list) {
        boolean[] marks = new boolean[8];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = (list >> i & 1) == 1;
        }
        return marks;
    }
}
