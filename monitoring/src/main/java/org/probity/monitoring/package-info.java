/// Watches deployed versions: batches become additive slices, slices become readings, readings become alerts.
///
/// Start at [Slicer].
@NullMarked
package org.probity.monitoring;

import org.jspecify.annotations.NullMarked;
