package org.probity.bias.tampering;

import java.util.stream.IntStream;
import org.probity.bias.data.Table;

/// Some rows of a table.
final class Slice {

    private final Table table;
    private final int[] rows;

    Slice(Table table, int[] rows) {
        this.table = table;
        this.rows = rows;
    }

    static Slice all(Table table) {
        return new Slice(table, IntStream.range(0, table.rows()).toArray());
    }

    Table table() {
        return table;
    }

    int[] rows() {
        return rows;
    }
}
