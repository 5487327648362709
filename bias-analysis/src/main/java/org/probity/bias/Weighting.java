package org.probity.bias;

/// Whether each row counts once or as much as a column says.
public sealed interface Weighting {

    /// Which case this is, for records written outside Java.
    String kind();

    /// Each row counts once.
    record Unweighted() implements Weighting {

        @Override
        public String kind() {
            return "UNWEIGHTED";
        }
    }

    /// Each row counts as the number in this column, for example a survey weight.
    record ByColumn(String column) implements Weighting {

        public ByColumn {
            if (column.isBlank()) {
                throw new IllegalArgumentException("a weight column is needed");
            }
        }

        @Override
        public String kind() {
            return "BY_COLUMN";
        }
    }
}
