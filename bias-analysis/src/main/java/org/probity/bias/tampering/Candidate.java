package org.probity.bias.tampering;

import java.util.List;
import java.util.function.Supplier;

/// One comparison of a test before it is known whether it is a finding.
record Candidate(
        TamperingTest test,
        List<Condition> where,
        LabelSide side,
        double observed,
        double expected,
        double p,
        Supplier<RowList> rows) {

    TamperingFinding finding(double adjusted, TamperingVerdict grade) {
        return new TamperingFinding(test, where, side, grade, observed, expected, p, Math.max(p, adjusted), rows.get());
    }
}
