package org.probity.bias;

/// The outcome of a criterion: met only if the whole interval is on the good side of the bound, not met only if all
/// of it is on the other side.
public sealed interface Verdict {

    /// Which case this is, for records written outside Java.
    String kind();

    /// The whole interval satisfies the bound.
    record Met(MetricValue.Defined value) implements Verdict {

        @Override
        public String kind() {
            return "MET";
        }
    }

    /// No part of the interval satisfies the bound.
    record NotMet(MetricValue.Defined value) implements Verdict {

        @Override
        public String kind() {
            return "NOT_MET";
        }
    }

    /// Why the data do not settle a criterion.
    enum Doubt {
        BOUND_INSIDE_INTERVAL("the bound lies inside the interval"),
        GROUP_TOO_SMALL("the group is below the minimum size"),
        NO_INTERVAL("the value has no interval");

        private final String text;

        Doubt(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /// The data do not settle it.
    record Inconclusive(Doubt reason, MetricValue.Defined value, PowerOutlook outlook) implements Verdict {

        @Override
        public String kind() {
            return "INCONCLUSIVE";
        }
    }

    /// The metric has no value.
    record Undefined(UndefinedReason reason) implements Verdict {

        @Override
        public String kind() {
            return "UNDEFINED";
        }
    }
}
