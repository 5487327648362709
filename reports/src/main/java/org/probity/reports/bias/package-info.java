/// The record of a bias analysis as a file that programs and people rely on, and what is rendered from it alone.
///
/// [BiasAccount] is what is written, [BiasRecord] what is read again; documents, workbooks and pages know only the
/// second.
@NullMarked
package org.probity.reports.bias;

import org.jspecify.annotations.NullMarked;
