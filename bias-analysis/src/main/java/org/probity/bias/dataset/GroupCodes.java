package org.probity.bias.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.probity.bias.data.Column;

/// The groups of an attribute in alphabetical order, and the group of each row; below 0 where it is not
/// known.
final class GroupCodes {

    private final List<String> names;
    private final int[] codes;

    private GroupCodes(List<String> names, int[] codes) {
        this.names = names;
        this.codes = codes;
    }

    static GroupCodes of(Column column) {
        boolean[] occurs = new boolean[column.values().size()];
        for (int row = 0; row < column.rows(); row++) {
            occurs[column.code(row)] = true;
        }
        int[] order = IntStream.range(1, occurs.length)
                .filter(code -> occurs[code])
                .boxed()
                .sorted(Comparator.comparing(column.values()::get))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] places = new int[occurs.length];
        places[Column.MISSING] = -1;
        List<String> names = new ArrayList<>();
        for (int code : order) {
            places[code] = names.size();
            names.add(column.values().get(code));
        }
        int[] codes = IntStream.range(0, column.rows())
                .map(row -> places[column.code(row)])
                .toArray();
        return new GroupCodes(List.copyOf(names), codes);
    }

    List<String> names() {
        return names;
    }

    int size() {
        return names.size();
    }

    int of(int row) {
        return codes[row];
    }

    int[] codes() {
        return codes;
    }

    int rows() {
        return codes.length;
    }
}
