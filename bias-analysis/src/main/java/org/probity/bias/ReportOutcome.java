package org.probity.bias;

/// A report of some kind, or the problem that kept it from being made.
public sealed interface ReportOutcome<R> {

    /// Which case this is, for records written outside Java.
    String kind();

    /// The report was made.
    record Completed<R>(R report) implements ReportOutcome<R> {

        @Override
        public String kind() {
            return "COMPLETED";
        }
    }

    /// Nothing was computed.
    record Refused<R>(AnalysisProblem problem) implements ReportOutcome<R> {

        @Override
        public String kind() {
            return "REFUSED";
        }
    }

    static <R> ReportOutcome<R> refused(AnalysisProblem.Code code, String subject, String message) {
        return new Refused<>(new AnalysisProblem(code, subject, message));
    }
}
