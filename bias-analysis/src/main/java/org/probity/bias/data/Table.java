package org.probity.bias.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Rows in memory, column by column, for what counts alone cannot answer.
public final class Table {

    private final Map<String, Column> columns;
    private final Map<String, Optional<Numbers>> measures;
    private final int rows;

    private Table(Map<String, Column> columns, Map<String, Optional<Numbers>> measures, int rows) {
        this.columns = columns;
        this.measures = measures;
        this.rows = rows;
    }

    public int rows() {
        return rows;
    }

    /// A column as numbers, if every value that is there is a finite one.
    ///
    /// @throws IllegalArgumentException if there is no such column
    public Optional<Numbers> numbers(String name) {
        Optional<Numbers> measured = measures.get(name);
        return measured != null ? measured : column(name).numbers();
    }

    /// The names of the columns in the order of the file, without those that were read as numbers only.
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    public boolean has(String name) {
        return columns.containsKey(name) || measures.containsKey(name);
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
        return new Table(all, measures, rows);
    }

    /// Takes rows one by one; a value is missing where its text says so.
    public static final class Builder {

        private final List<String> names;
        private final List<Gathered> gathered;
        private int rows;

        /// @throws IllegalArgumentException if a name occurs twice
        @SuppressWarnings("MissingSummary")
        public Builder(List<String> names) {
            this(names, Set.of());
        }

        /// @param measures the columns of which only the numbers are kept, at eight bytes a row
        /// @throws IllegalArgumentException if a name occurs twice
        @SuppressWarnings("MissingSummary")
        public Builder(List<String> names, Set<String> measures) {
            this.names = List.copyOf(names);
            if (this.names.stream().distinct().count() < names.size()) {
                throw new IllegalArgumentException("a column occurs twice in " + names);
            }
            this.gathered = names.stream()
                    .map(name -> measures.contains(name) ? new GatheredNumbers() : new GatheredTexts())
                    .toList();
        }

        /// Adds a row whose values stand in the order of the names.
        public Builder row(List<String> values) {
            if (values.size() != names.size()) {
                throw new IllegalArgumentException("%d values for %d columns".formatted(values.size(), names.size()));
            }
            for (int i = 0; i < names.size(); i++) {
                gathered.get(i).add(rows, CellText.meaning(values.get(i)));
            }
            rows++;
            return this;
        }

        public int rows() {
            return rows;
        }

        public Table build() {
            Map<String, Column> columns = new LinkedHashMap<>();
            Map<String, Optional<Numbers>> measures = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                String name = names.get(i);
                switch (gathered.get(i)) {
                    case GatheredTexts texts -> columns.put(name, texts.column(name, rows));
                    case GatheredNumbers numbers -> measures.put(name, numbers.numbers(name, rows));
                }
            }
            return new Table(columns, measures, rows);
        }
    }
}
