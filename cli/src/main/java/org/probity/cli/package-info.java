/// Probity on the command line, for machines that never saw the server.
///
/// Start at [ProbityCommand].
@NullMarked
package org.probity.cli;

import org.jspecify.annotations.NullMarked;
