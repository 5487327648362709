/// What can be said about a dataset before there is a model: who is in it, what is missing, what gives
/// groups away.
///
/// Start at [DataReview].
///
/// Decisions: effects come first and p-values beside them, since in large files everything is
/// significant. A missing value is a value of its own where columns are compared, because who has none
/// is information; it is never a group. Every check stands alone and can be called alone.
@NullMarked
package org.probity.bias.dataset;

import org.jspecify.annotations.NullMarked;
