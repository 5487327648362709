package org.probity.bias.data;

import java.util.List;
import java.util.Optional;

/// One column in memory: its different texts, and for each row which of them.
///
/// Code 0 is the missing value, whose text is empty, whether it occurs or not. The others have the numbers 1, 2 ... in
/// the order in which they first occur.
public final class Column {

    public static final int MISSING = 0;

    private final String name;
    private final List<String> values;
    private final int[] codes;

    Column(String name, List<String> values, int[] codes) {
        this.name = name;
        this.values = List.copyOf(values);
        this.codes = codes;
    }

    public String name() {
        return name;
    }

    /// Every different text by its code, the empty one for missing first.
    public List<String> values() {
        return values;
    }

    public int rows() {
        return codes.length;
    }

    public int code(int row) {
        return codes[row];
    }

    public boolean missing(int row) {
        return codes[row] == MISSING;
    }

    /// The text of a row; empty where it is missing.
    public String text(int row) {
        return values.get(codes[row]);
    }

    /// The column as numbers, if every value that is there is a finite one.
    public Optional<Numbers> numbers() {
        return Numbers.of(this);
    }

    int[] codes() {
        return codes;
    }
}
