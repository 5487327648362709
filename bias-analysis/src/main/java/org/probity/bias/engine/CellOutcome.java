package org.probity.bias.engine;

import java.util.Optional;
import org.probity.bias.AnalysisProblem;
import org.probity.bias.AnalysisProblem.Code;
import org.probity.bias.Cells;
import org.probity.bias.score.ScoreCells;

/// What counting ends with.
public sealed interface CellOutcome {

    /// All rows were counted, and their scores too if the plan names a column of scores.
    record Counted(Cells cells, Optional<ScoreCells> scores) implements CellOutcome {}

    /// The data cannot be counted by this plan; the problem names the column or the line.
    record Refused(AnalysisProblem problem) implements CellOutcome {}

    /// The observer ended it before all rows were counted.
    record Stopped() implements CellOutcome {}

    /// A refusal in one sentence.
    static Refused refused(Code code, String subject, String message) {
        return new Refused(new AnalysisProblem(code, subject, message));
    }
}
