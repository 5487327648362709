package org.probity.bias.engine;

import org.probity.bias.AnalysisProblem;
import org.probity.bias.Cells;

/// What counting ends with.
public sealed interface CellOutcome {

    /// All rows were counted.
    record Counted(Cells cells) implements CellOutcome {}

    /// The data cannot be counted by this plan; the problem names the column or the line.
    record Refused(AnalysisProblem problem) implements CellOutcome {}

    /// The observer ended it before all rows were counted.
    record Stopped() implements CellOutcome {}
}
