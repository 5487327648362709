package org.probity.bias.data;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every different text once, and for each row which of them.
final class GatheredTexts implements Gathered {

    private final Map<String, Integer> dictionary = new LinkedHashMap<>();
    private int[] codes = new int[FIRST_ROWS];

    GatheredTexts() {
        dictionary.put("", Column.MISSING);
    }

    @Override
    public void add(int row, String meaning) {
        if (row == codes.length) {
            codes = Arrays.copyOf(codes, row * 2);
        }
        codes[row] = dictionary.computeIfAbsent(meaning, _ -> dictionary.size());
    }

    Column column(String name, int rows) {
        return new Column(name, List.copyOf(dictionary.keySet()), Arrays.copyOf(codes, rows));
    }
}
