/// Rankings: who stands where people look, by group, and how good the order is.
///
/// [RankingAnalysis] is where it starts. Positions need the rows themselves, so rows are held in memory
/// here.
@NullMarked
package org.probity.bias.ranking;

import org.jspecify.annotations.NullMarked;
