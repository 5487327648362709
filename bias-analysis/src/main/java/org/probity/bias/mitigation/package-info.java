/// What could be done about a gap, and what it would do to every figure; nothing here changes data or
/// decisions.
///
/// Start at [Reweighing] and [ThresholdProposal].
///
/// Decisions: a proposal always comes with two complete reports, before and after, made by the same
/// analysis, so that nobody sees the gap close without seeing what it costs. Groups below the minimum
/// size are left as they are: too few rows would decide about them.
@NullMarked
package org.probity.bias.mitigation;

import org.jspecify.annotations.NullMarked;
