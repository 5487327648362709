package org.probity.bias;

/// Whether the scores behind the decisions are counted too, and in which column they stand.
public sealed interface Scoring {

    /// Which case this is, for records written outside Java.
    String kind();

    /// Only decisions are looked at.
    record None() implements Scoring {

        @Override
        public String kind() {
            return "NONE";
        }
    }

    /// The numbers in this column, for example probabilities, ranked people before they were decided about.
    record ByColumn(String column) implements Scoring {

        public ByColumn {
            if (column.isBlank()) {
                throw new IllegalArgumentException("a score column is needed");
            }
        }

        @Override
        public String kind() {
            return "BY_COLUMN";
        }
    }
}
