/// A bias analysis on the command line: from a file to a table, a report that other programs read, and verdicts.
///
/// Start at [BiasCommand].
@NullMarked
package org.probity.cli.bias;

import org.jspecify.annotations.NullMarked;
