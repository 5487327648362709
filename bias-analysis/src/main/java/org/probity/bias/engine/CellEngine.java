package org.probity.bias.engine;

import java.io.IOException;
import org.probity.bias.AnalysisPlan;

/// Counts the rows of one dataset by attributes, label and prediction, wherever the rows lie.
public interface CellEngine {

    /// Counts in one pass.
    ///
    /// @throws IOException if the data or the room to work in cannot be reached at all
    CellOutcome count(AnalysisPlan plan, Observer observer) throws IOException;

    /// How the engine is called in a report, with its version.
    String name();
}
