package org.probity.bias.task;

import java.nio.file.Path;
import org.probity.bias.engine.CellEngine;

/// The data as they can be counted, and as they can be read row by row.
///
/// @param rows the same data as a CSV file
public record TaskData(CellEngine engine, Path rows) {

    /// Rows of numbers are read and held in memory, which no engine takes part in.
    public static final String ROWS = "rows in memory";

    /// Who does the counting or reading for this question.
    public String reader(Question question) {
        return switch (question) {
            case Question.Classes _ -> engine.name();
            case Question.Numbers _, Question.Order _ -> ROWS;
        };
    }
}
