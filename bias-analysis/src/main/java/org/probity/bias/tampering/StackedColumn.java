package org.probity.bias.tampering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.probity.bias.data.Column;
import org.probity.bias.data.Numbers;

/// One column of rows that come from several tables, under one numbering of its texts; 0 is missing.
final class StackedColumn {

    private final String name;
    private final List<String> values;
    private final int[] codes;
    private final Optional<double[]> numbers;

    StackedColumn(String name, List<String> values, int[] codes, Optional<double[]> numbers) {
        this.name = name;
        this.values = values;
        this.codes = codes;
        this.numbers = numbers;
    }

    static StackedColumn of(String name, List<Slice> slices) {
        Map<String, Integer> numbering = new LinkedHashMap<>();
        numbering.put("", Column.MISSING);
        int[] codes =
                new int[slices.stream().mapToInt(slice -> slice.rows().length).sum()];
        int next = 0;
        for (Slice slice : slices) {
            Column column = slice.table().column(name);
            int[] translated = new int[column.values().size()];
            Arrays.fill(translated, -1);
            for (int row : slice.rows()) {
                int own = column.code(row);
                if (translated[own] < 0) {
                    translated[own] = numbering.computeIfAbsent(column.text(row), _ -> numbering.size());
                }
                codes[next++] = translated[own];
            }
        }
        List<String> values = List.copyOf(numbering.keySet());
        return new StackedColumn(name, values, codes, numbers(name, slices, values.size()));
    }

    /// The number of each code, if every table has numbers there; that of missing is not to be used.
    private static Optional<double[]> numbers(String name, List<Slice> slices, int size) {
        List<Double> byCode = new ArrayList<>(List.of(0.0));
        Map<String, Integer> seen = new LinkedHashMap<>(Map.of("", 0));
        for (Slice slice : slices) {
            Column column = slice.table().column(name);
            Optional<Numbers> numbers = column.numbers();
            if (numbers.isEmpty()) {
                return Optional.empty();
            }
            for (int row : slice.rows()) {
                if (seen.putIfAbsent(column.text(row), seen.size()) == null) {
                    byCode.add(numbers.orElseThrow().at(row));
                }
            }
        }
        return size == 1
                ? Optional.empty()
                : Optional.of(byCode.stream().mapToDouble(Double::doubleValue).toArray());
    }

    String text(int row) {
        return values.get(codes[row]);
    }

    boolean missing(int row) {
        return codes[row] == Column.MISSING;
    }

    String name() {
        return name;
    }

    List<String> values() {
        return values;
    }

    int[] codes() {
        return codes;
    }

    Optional<double[]> numbers() {
        return numbers;
    }
}
