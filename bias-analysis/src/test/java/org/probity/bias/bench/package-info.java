/// Measures how long analyses take; started by `bin/bench`, never by the tests.
///
/// Start at [BiasBenchmark].
@NullMarked
package org.probity.bias.bench;

import org.jspecify.annotations.NullMarked;
