@NullMarked
package org.probity.reports.layout;

import org.jspecify.annotations.NullMarked;
