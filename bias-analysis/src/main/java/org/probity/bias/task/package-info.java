/// What can be asked of a model that does not decide between two answers: classes, numbers, ranks.
///
/// [TaskAnalysis] is where it starts. It brings the reports of the three kinds into one form of groups, metrics and
/// verdicts, and keeps what only one of them has beside it.
@NullMarked
package org.probity.bias.task;

import org.jspecify.annotations.NullMarked;
