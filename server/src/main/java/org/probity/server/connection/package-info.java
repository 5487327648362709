/// Databases that administrators register, and their tables as analyses may choose them.
///
/// Decisions: a password is a file of the server and nothing else knows it (ADR 0014). Whoever may ask for analyses
/// sees the names of tables and columns, never rows.
@NullMarked
package org.probity.server.connection;

import org.jspecify.annotations.NullMarked;
