package org.probity.bias.subgroup;

import org.probity.bias.AnalysisProblem;
import org.probity.bias.UndefinedReason;

/// What a search for subgroups ends with.
public sealed interface SubgroupOutcome {

    /// Which case this is, for records written outside Java.
    String kind();

    /// Every rule was compared.
    record Scanned(SubgroupReport report) implements SubgroupOutcome {

        @Override
        public String kind() {
            return "SCANNED";
        }
    }

    /// There is nothing to compare, and why.
    record Undefined(UndefinedReason reason) implements SubgroupOutcome {

        @Override
        public String kind() {
            return "UNDEFINED";
        }
    }

    /// The plan does not fit the data.
    record Refused(AnalysisProblem problem) implements SubgroupOutcome {

        @Override
        public String kind() {
            return "REFUSED";
        }
    }
}
