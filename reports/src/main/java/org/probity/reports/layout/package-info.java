/// How every report looks: tables, figures and pictures that documents, workbooks and pages share.
@NullMarked
package org.probity.reports.layout;

import org.jspecify.annotations.NullMarked;
