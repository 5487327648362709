@NullMarked
package org.probity.reports;

import org.jspecify.annotations.NullMarked;
