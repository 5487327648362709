/// Distances between a reference and a window, each with what chance alone would show.
@NullMarked
package org.probity.monitoring.drift;

import org.jspecify.annotations.NullMarked;
