package org.probity.bias.tampering;

/// A report on tampering, or why there is none.
public sealed interface TamperingOutcome {

    /// Which case this is, for records written outside Java.
    String kind();

    /// The search was made.
    record Completed(TamperingReport report) implements TamperingOutcome {

        @Override
        public String kind() {
            return "COMPLETED";
        }
    }

    /// Nothing was computed.
    record Refused(TamperingProblem problem) implements TamperingOutcome {

        @Override
        public String kind() {
            return "REFUSED";
        }
    }

    /// The observer wanted it to end.
    record Stopped() implements TamperingOutcome {

        @Override
        public String kind() {
            return "STOPPED";
        }
    }
}
