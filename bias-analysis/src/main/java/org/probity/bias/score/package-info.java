/// Scores before they become decisions: how well they rank, and whether they mean what they say, in every group.
///
/// [ScoreAnalysis] is where it starts. Everything is computed from counts and sums per score, so that an engine
/// reads the rows once; where scores share bins, every figure that hangs on their order says how far off it can be.
@NullMarked
package org.probity.bias.score;

import org.jspecify.annotations.NullMarked;
