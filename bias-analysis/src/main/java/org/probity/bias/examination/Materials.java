package org.probity.bias.examination;

import java.nio.file.Path;
import java.util.Optional;
import org.probity.bias.BiasReport;
import org.probity.bias.Cells;
import org.probity.bias.score.ScoreCells;

/// What there is to examine.
///
/// @param report   on the decisions, whose plan the examination keeps to
/// @param scores   empty unless the plan names a column of scores
/// @param file     the rows, for what counts alone cannot answer; empty where they lie in a database
/// @param baseline the approved version, if there is one
public record Materials(
        BiasReport report, Cells cells, Optional<ScoreCells> scores, Optional<Path> file, Optional<Path> baseline) {}
