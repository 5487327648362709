package org.probity.bias.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Rows in memory, column by column, for what counts alone cannot answer.
public final class Table {

    private final Map<String, Column> columns;
    private final int rows;

    private Table(Map<String, Column> columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    public int rows() {
        return rows;
    }

    /// The names of the columns in the order of the file.
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    public boolean has(String name) {
        return columns.containsKey(name);
    }

    /// @throws IllegalArgumentException if there is no such column
    @SuppressWarnings("MissingSummary")
    public Column column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("the table has no column " + name);
        }
        return column;
    }

    /// The same rows with their numbers, counted from 1, as one more column.
    ///
    /// @throws IllegalArgumentException if there is a column of this name
    public Table numbered(String name) {
        if (has(name)) {
            throw new IllegalArgumentException("the table already has a column " + name);
        }
        List<String> numbers = new ArrayList<>(List.of(""));
        int[] codes = new int[rows];
        for (int row = 0; row < rows; row++) {
            codes[row] = row + 1;
            numbers.add(Integer.toString(row + 1));
        }
        Map<String, Column> all = new LinkedHashMap<>(columns);
        all.put(name, new Column(name, numbers, codes));
        return new Table(all, rows);
    }

    /// Takes rows one by one; a value is missing where its text says so.
    public static final class Builder {

        private static final int FIRST_ROWS = 1024;

        private final List<String> names;
        private final List<Map<String, Integer>> dictionaries;
        private int[][] codes;
        private int rows;

        /// @throws IllegalArgumentException if a name occurs twice
        @SuppressWarnings("MissingSummary")
        public Builder(List<String> names) {
            this.names = List.copyOf(names);
            if (this.names.stream().distinct().count() < names.size()) {
                throw new IllegalArgumentException("a column occurs twice in " + names);
            }
            this.codes = new int[names.size()][FIRST_ROWS];
            this.dictionaries = names.stream().map(_ -> newDictionary()).toList();
        }

        private static Map<String, Integer> newDictionary() {
            Map<String, Integer> dictionary = new LinkedHashMap<>();
            dictionary.put("", Column.MISSING);
            return dictionary;
        }

        /// Adds a row whose values stand in the order of the names.
        public Builder row(List<String> values) {
            if (values.size() != names.size()) {
                throw new IllegalArgumentException("%d values for %d columns".formatted(values.size(), names.size()));
            }
            for (int i = 0; i < names.size(); i++) {
                if (rows == codes[i].length) {
                    codes[i] = Arrays.copyOf(codes[i], rows * 2);
                }
                Map<String, Integer> dictionary = dictionaries.get(i);
                String meaning = CellText.meaning(values.get(i));
                codes[i][rows] = dictionary.computeIfAbsent(meaning, _ -> dictionary.size());
            }
            rows++;
            return this;
        }

        public int rows() {
            return rows;
        }

        public Table build() {
            Map<String, Column> columns = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                columns.put(
                        names.get(i),
                        new Column(
                                names.get(i),
                                List.copyOf(dictionaries.get(i).keySet()),
                                Arrays.copyOf(codes[i], rows)));
            }
            return new Table(columns, rows);
        }
    }
}
