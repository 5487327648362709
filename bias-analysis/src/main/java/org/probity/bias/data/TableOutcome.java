package org.probity.bias.data;

import org.probity.bias.AnalysisProblem;

/// What reading rows into memory ends with.
public sealed interface TableOutcome {

    /// All rows are there.
    record Read(Table table) implements TableOutcome {}

    /// The file cannot be read so; the problem names the column or the line.
    record Refused(AnalysisProblem problem) implements TableOutcome {}
}
