/// From counts of decisions by group to a bias report: rates with intervals, gaps, and verdicts on criteria.
///
/// Start at [BiasAnalysis].
///
/// Decisions: everything is computed from counts, so an analysis costs the same for a thousand and for ten million
/// rows, and two runs give equal reports. A value that cannot be computed is [MetricValue.Undefined] with a reason,
/// never zero. A criterion is met only if the whole interval is on its good side. This package knows no file and no
/// database; whoever has a file starts at `org.probity.bias.engine`.
@NullMarked
package org.probity.bias;

import org.jspecify.annotations.NullMarked;
