/// Measures how long analyses take and how surely they find what they look for; started by `bin/bench`, never by the
/// tests.
///
/// Start at [BiasBenchmark].
@NullMarked
package org.probity.bias.bench;

import org.jspecify.annotations.NullMarked;
