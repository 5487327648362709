package org.probity.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// One table of the report, the same for every file format.
///
/// @param whenEmpty what is said instead of a table without rows
record ReportTable(String name, List<Column> columns, List<List<Cell>> rows, String whenEmpty) {

    ReportTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of %s has %s cells for %s columns".formatted(name, row.size(), columns.size()));
            }
        }
    }

    /// A column with its share of the width; a figure and a verdict take several columns in a spreadsheet.
    record Column(String title, int width, Shape shape) {

        static Column of(String title, int width) {
            return new Column(title, width, Shape.SINGLE);
        }

        static Column figure(String title, int width) {
            return new Column(title, width, Shape.FIGURE);
        }

        static Column verdict(String title, int width) {
            return new Column(title, width, Shape.VERDICT);
        }
    }

    /// What a column holds.
    enum Shape {
        SINGLE,
        FIGURE,
        VERDICT
    }

    /// One value of a row.
    sealed interface Cell {}

    record Words(String text) implements Cell {}

    record Digest(String digest) implements Cell {}

    record Count(long value) implements Cell {}

    record Decimal(double value, int decimals) implements Cell {}

    record Moment(Instant at) implements Cell {}

    record Window(Instant start) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    record Measured(Figure figure, int decimals) implements Cell {}

    record Judged(String verdict, String remark) implements Cell {}
}
