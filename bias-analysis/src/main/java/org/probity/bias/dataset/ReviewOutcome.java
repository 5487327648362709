package org.probity.bias.dataset;

import org.probity.bias.AnalysisProblem;

/// What a review of the data ends with.
public sealed interface ReviewOutcome {

    /// Which case this is, for records written outside Java.
    String kind();

    /// Everything was checked.
    record Reviewed(DataReport report) implements ReviewOutcome {

        @Override
        public String kind() {
            return "REVIEWED";
        }
    }

    /// The plan does not fit the data.
    record Refused(AnalysisProblem problem) implements ReviewOutcome {

        @Override
        public String kind() {
            return "REFUSED";
        }
    }
}
