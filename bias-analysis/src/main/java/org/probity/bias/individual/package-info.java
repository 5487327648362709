/// Fairness between persons: how unequally benefits are shared, whether alike persons are treated
/// alike, and whether a decision turns when nothing but a protected attribute does.
///
/// [InequalityAnalysis] needs counts only, [ConsistencyAnalysis] the rows, [CounterfactualAnalysis] the
/// rows and a [Scorer].
@NullMarked
package org.probity.bias.individual;

import org.jspecify.annotations.NullMarked;
