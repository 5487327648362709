/// Who is worst off, found by looking at every small combination of attributes instead of the few named
/// in a plan.
///
/// Start at [WorstSubgroups].
///
/// Decisions: the search is exhaustive up to three conditions, so it cannot miss what it looks for and
/// has no chance in it; what chance may do is measured by shuffling the outcome and taking the largest
/// statistic of each shuffle, so that one limit holds for all rules together. Everything is computed on
/// the different combinations of values, not on rows.
@NullMarked
package org.probity.bias.subgroup;

import org.jspecify.annotations.NullMarked;
