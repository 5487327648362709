package org.probity.bias;

/// A report, or the problem that kept it from being made.
public sealed interface AnalysisOutcome {

    /// Which case this is, for records written outside Java.
    String kind();

    /// The report was made.
    record Completed(BiasReport report) implements AnalysisOutcome {

        @Override
        public String kind() {
            return "COMPLETED";
        }
    }

    /// Nothing was computed.
    record Refused(AnalysisProblem problem) implements AnalysisOutcome {

        @Override
        public String kind() {
            return "REFUSED";
        }
    }
}
