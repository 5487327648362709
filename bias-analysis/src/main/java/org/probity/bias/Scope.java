package org.probity.bias;

/// Whom a criterion speaks about.
public sealed interface Scope {

    /// Which case this is, for records written outside Java.
    String kind();

    /// Everybody in the dataset.
    record Overall() implements Scope {

        @Override
        public String kind() {
            return "OVERALL";
        }
    }

    /// One group of a grouping; a between-group metric compares it with the reference.
    record OneGroup(String grouping, String group) implements Scope {

        @Override
        public String kind() {
            return "ONE_GROUP";
        }
    }

    /// The two eligible groups of a grouping that are farthest apart.
    record WorstGap(String grouping) implements Scope {

        @Override
        public String kind() {
            return "WORST_GAP";
        }
    }
}
