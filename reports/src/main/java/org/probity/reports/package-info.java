/// Audit reports of AI systems as docx and xlsx.
///
/// Start at [AuditReport]. A report is a tree of values; both files are rendered from it alone, through the same
/// [ReportTable]s, so that a number cannot differ between them. Equal reports give equal bytes on every machine, in
/// every locale and time zone. Nothing here knows the database, HTTP or the clock.
@NullMarked
package org.probity.reports;

import org.jspecify.annotations.NullMarked;
import org.probity.reports.layout.ReportTable;
