package org.probity.bias.dataset;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.probity.bias.data.Column;
import org.probity.bias.data.Numbers;

/// The layers into which a column parts the rows; rows without a value are a layer of their own, named
/// `(missing)`.
final class Strata {

    static final String MISSING = "(missing)";

    /// Numbers with more different values are cut into tenths.
    private static final int MOST_PLAIN_NUMBERS = 50;

    private static final int MOST_TEXTS = 200;

    private final List<String> names;
    private final int[] codes;

    private Strata(List<String> names, int[] codes) {
        this.names = names;
        this.codes = codes;
    }

    static Strata of(Column column) {
        Optional<Numbers> numbers = column.values().size() > MOST_PLAIN_NUMBERS ? column.numbers() : Optional.empty();
        if (numbers.isPresent()) {
            Bands bands = Bands.of(column, numbers.orElseThrow());
            return new Strata(bands.names(), bands.codes(numbers.orElseThrow(), column.rows()));
        }
        int[] codes = IntStream.range(0, column.rows()).map(column::code).toArray();
        return new Strata(column.values(), codes);
    }

    /// Whether a column parts rows into few enough layers to compare people within them.
    static boolean fits(Column column) {
        return column.values().size() <= MOST_TEXTS || column.numbers().isPresent();
    }

    int size() {
        return names.size();
    }

    String name(int code) {
        return names.get(code).isEmpty() ? MISSING : names.get(code);
    }

    int of(int row) {
        return codes[row];
    }
}
