/// Gaps that libraries and regulators have names for and that follow from the counts of a bias report.
///
/// Start at [DisparityAnalysis]. The favourable answer counts as positive throughout.
@NullMarked
package org.probity.bias.disparity;

import org.jspecify.annotations.NullMarked;
