/// Intervals of shares and of differences and ratios of shares, in closed form.
///
/// Decision: no library. Four formulas and the normal quantile are smaller than a dependency, and the golden
/// files hold them to nine decimals.
@NullMarked
package org.probity.bias.statistics;

import org.jspecify.annotations.NullMarked;
