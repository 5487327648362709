/// The Jakarta EE application: HTTP, sign-in, transactions, storage and wiring around the domain modules.
///
/// Start at [ProbityApplication]. Rules of the domain do not live here.
@NullMarked
package org.probity.server;

import org.jspecify.annotations.NullMarked;
