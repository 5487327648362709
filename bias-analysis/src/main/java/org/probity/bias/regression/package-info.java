/// Predictions of a number: how far off they are, in which direction, and how differently, in every
/// group.
///
/// [RegressionAnalysis] is where it starts. Medians and distances of distributions need the rows
/// themselves, so rows are held in memory here.
@NullMarked
package org.probity.bias.regression;

import org.jspecify.annotations.NullMarked;
