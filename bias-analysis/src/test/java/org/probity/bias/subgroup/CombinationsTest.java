package org.probity.bias.subgroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CombinationsTest {

    /// Many codes are numbered through a map, few through an array; both must number alike.
    @Test
    void manyCodesAreNumberedLikeFew() {
        var random = new SplittableRandom(4);
        int[] first =
                IntStream.generate(() -> random.nextInt(7) - 1).limit(5_000).toArray();
        int[] second = IntStream.generate(() -> random.nextInt(9)).limit(5_000).toArray();

        Combinations few = numbered(first, second, 9);
        Combinations many = numbered(first, second, 1 << 23);

        assertThat(many.numbers()).isEqualTo(few.numbers());
        assertThat(many.different()).isEqualTo(few.different()).isEqualTo(54);
        assertThat(IntStream.range(0, first.length).filter(row -> few.numbers()[row] < 0))
                .hasSameSizeAs(
                        IntStream.of(first).filter(code -> code < 0).boxed().toList());
    }

    private static Combinations numbered(int[] first, int[] second, int codes) {
        var combinations = new Combinations(first.length);
        combinations.refine(first, 6);
        combinations.refine(second, codes);
        return combinations;
    }
}
