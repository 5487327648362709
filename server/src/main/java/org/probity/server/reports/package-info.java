/// Audit reports over HTTP: composed from the record, kept by digest, handed out again.
///
/// What the files say comes from the same views that the screens show, so that both say the same numbers.
@NullMarked
package org.probity.server.reports;

import org.jspecify.annotations.NullMarked;
