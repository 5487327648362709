package org.probity.bias.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.probity.bias.data.Table;

class FeatureColumnTest {

    @Test
    void numbersAreStandardisedAndMissingOnesAreAFeatureOfTheirOwn() {
        var table = new Table.Builder(List.of("age"));
        for (int i = 0; i < 100; i++) {
            table.row(List.of(i % 10 == 0 ? "" : Integer.toString(1_000 + 7 * i)));
        }
        FeatureColumn age = FeatureColumn.of(table.build().column("age"));

        double[] values = IntStream.range(0, 100)
                .filter(row -> row % 10 != 0)
                .mapToDouble(age::value)
                .toArray();
        double mean =
                IntStream.range(0, 90).mapToDouble(i -> values[i]).average().orElseThrow();
        double square = IntStream.range(0, 90)
                .mapToDouble(i -> values[i] * values[i])
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(0, within(1e-12));
        assertThat(square).isCloseTo(1, within(1e-12));
        assertThat(age.name(1)).isEqualTo("age");
        assertThat(age.name(10)).isEqualTo("age is missing");
        assertThat(age.value(10)).isEqualTo(1);
    }

    @Test
    void textsAreFeaturesOfTheirOwnAndRareOnesAreOne() {
        var table = new Table.Builder(List.of("job"));
        for (int i = 0; i < 30; i++) {
            table.row(List.of(i < 20 ? "clerk" : "job" + i));
        }
        FeatureColumn job = FeatureColumn.of(table.build().column("job"));

        assertThat(job.name(0)).isEqualTo("job=clerk");
        assertThat(job.name(25)).isEqualTo("job is rare");
        assertThat(job.value(25)).isEqualTo(1);
    }
}
