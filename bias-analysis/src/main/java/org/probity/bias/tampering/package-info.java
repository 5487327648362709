/// Signs that somebody changed the data on purpose: relabelled, removed, planted rows, and who gains by them.
///
/// Start at [TamperingReview].
///
/// Decisions: an approved earlier version is the lever, since a model learned from tampered data learns the lie
/// (M. Jagielski and others, Subpopulation Data Poisoning Attacks, 2021). Without one the best answer is that nothing
/// is conspicuous; the word clean does not occur. What everybody's rows show alike is unexplained, what one group's
/// rows show beyond the others is suspicious. All p-values are adjusted within their test.
@NullMarked
package org.probity.bias.tampering;

import org.jspecify.annotations.NullMarked;
