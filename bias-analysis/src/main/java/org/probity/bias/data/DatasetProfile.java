package org.probity.bias.data;

import java.util.List;

/// What a dataset holds, column by column.
///
/// @param digest SHA-256 of the file's bytes in lower-case hex
public record DatasetProfile(String digest, long bytes, long rows, List<ColumnProfile> columns) {

    public DatasetProfile {
        columns = List.copyOf(columns);
    }

    /// One column: its type, what is missing, and how many different values it has.
    ///
    /// @param distinctAtLeast true when counting stopped at the cap, so that there are at least so many
    public record ColumnProfile(
            String name, ColumnType type, long missing, long distinct, boolean distinctAtLeast, List<ValueCount> top) {

        public ColumnProfile {
            top = List.copyOf(top);
        }
    }

    /// A value and how often it occurs.
    public record ValueCount(String value, long count) {}

    /// The narrowest type that every value of a column has; a column without values has none.
    public enum ColumnType {
        EMPTY,
        INTEGER,
        DECIMAL,
        TEXT
    }
}
