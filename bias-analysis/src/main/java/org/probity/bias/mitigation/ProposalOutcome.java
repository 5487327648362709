package org.probity.bias.mitigation;

import org.probity.bias.AnalysisProblem;
import org.probity.bias.UndefinedReason;

/// What asking for a proposal ends with.
public sealed interface ProposalOutcome<P> {

    /// Which case this is, for records written outside Java.
    String kind();

    /// There is one; nothing was applied.
    record Proposed<P>(P proposal) implements ProposalOutcome<P> {

        @Override
        public String kind() {
            return "PROPOSED";
        }
    }

    /// The figures that it would rest on do not exist.
    record Undefined<P>(UndefinedReason reason) implements ProposalOutcome<P> {

        @Override
        public String kind() {
            return "UNDEFINED";
        }
    }

    /// The plan does not fit the data.
    record Refused<P>(AnalysisProblem problem) implements ProposalOutcome<P> {

        @Override
        public String kind() {
            return "REFUSED";
        }
    }
}
