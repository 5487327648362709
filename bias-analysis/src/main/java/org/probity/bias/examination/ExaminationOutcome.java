package org.probity.bias.examination;

import org.probity.bias.AnalysisProblem;

/// What an examination ends with.
public sealed interface ExaminationOutcome {

    /// All parts were examined.
    record Examined(Findings findings) implements ExaminationOutcome {}

    /// The data cannot be examined by this plan; the problem names the column or the line.
    record Refused(AnalysisProblem problem) implements ExaminationOutcome {}

    /// The observer ended it before all parts were examined.
    record Stopped() implements ExaminationOutcome {}
}
