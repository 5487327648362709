package org.probity.bias.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.probity.bias.data.Column;
import org.probity.bias.data.Table;

class BandsTest {

    @Test
    void aBandHoldsItsUpperLimitAndMissingIsApart() {
        Column column = column(100, 7);
        Bands bands = Bands.of(column, column.numbers().orElseThrow());
        int[] codes = bands.codes(column.numbers().orElseThrow(), column.rows());

        assertThat(bands.names())
                .hasSize(11)
                .startsWith("", "at most 10", "over 10 to 20")
                .endsWith("over 90");
        assertThat(codes[9]).isEqualTo(1);
        assertThat(codes[10]).isEqualTo(2);
        assertThat(codes[89]).isEqualTo(9);
        assertThat(codes[90]).isEqualTo(10);
        assertThat(codes[100]).isZero();
    }

    @Test
    void oneNumberOnlyMakesOneBand() {
        Table table = new Table.Builder(List.of("x"))
                .row(List.of("5"))
                .row(List.of("5"))
                .build();
        Column column = table.column("x");

        assertThat(Bands.of(column, column.numbers().orElseThrow()).names()).containsExactly("", "any number");
    }

    private static Column column(int numbers, int missing) {
        var table = new Table.Builder(List.of("x"));
        for (int i = 1; i <= numbers; i++) {
            table.row(List.of(Integer.toString(i)));
        }
        for (int i = 0; i < missing; i++) {
            table.row(List.of(""));
        }
        return table.build().column("x");
    }
}
