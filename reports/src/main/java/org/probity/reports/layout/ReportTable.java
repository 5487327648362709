package org.probity.reports.layout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// One table of the report, the same for every file format.
///
/// @param whenEmpty what is said instead of a table without rows
public record ReportTable(String name, List<Column> columns, List<List<Cell>> rows, String whenEmpty) {

    public ReportTable {
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
    public record Column(String title, int width, Shape shape) {

        public static Column of(String title, int width) {
            return new Column(title, width, Shape.SINGLE);
        }

        public static Column figure(String title, int width) {
            return new Column(title, width, Shape.FIGURE);
        }

        public static Column verdict(String title, int width) {
            return new Column(title, width, Shape.VERDICT);
        }
    }

    /// What a column holds.
    public enum Shape {
        SINGLE,
        FIGURE,
        VERDICT
    }

    /// One value of a row.
    public sealed interface Cell {

        /// Whether it stands at the right of its column, as numbers do.
        default boolean numeric() {
            return switch (this) {
                case Count _, Decimal _, Bound _, Chance _ -> true;
                case Measured(var figure, var _) -> !(figure instanceof Figure.Undefined);
                case Words _, Digest _, Moment _, Window _, Day _, Judged _ -> false;
            };
        }
    }

    public record Words(String text) implements Cell {}

    public record Digest(String digest) implements Cell {}

    public record Count(long value) implements Cell {}

    public record Decimal(double value, int decimals) implements Cell {}

    /// A bound as it was typed, after the sign of its comparison or none.
    public record Bound(String sign, double value) implements Cell {}

    public record Moment(Instant at) implements Cell {}

    public record Window(Instant start) implements Cell {}

    public record Day(LocalDate day) implements Cell {}

    public record Measured(Figure figure, int decimals) implements Cell {}

    /// The probability of a test, which a report never rounds to nothing.
    public record Chance(double p) implements Cell {}

    public record Judged(String verdict, String remark) implements Cell {}
}
