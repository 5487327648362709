package org.probity.bias.task;

import org.probity.bias.AnalysisProblem;

/// What an analysis ends with.
public sealed interface TaskOutcome {

    record Reported(TaskReport report) implements TaskOutcome {}

    /// The data cannot answer the question; the problem names the column and, where one is to blame, the line.
    record Refused(AnalysisProblem problem) implements TaskOutcome {}

    /// The observer wanted no more of it.
    record Stopped() implements TaskOutcome {}
}
