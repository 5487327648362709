/// Decisions with more than two answers: how often they are right, by group, and what each class gets
/// against the rest.
///
/// [MulticlassAnalysis] is where it starts. Like the analysis of two answers it knows nothing but
/// counts.
@NullMarked
package org.probity.bias.multiclass;

import org.jspecify.annotations.NullMarked;
