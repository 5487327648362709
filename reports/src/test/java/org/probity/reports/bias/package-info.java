@NullMarked
package org.probity.reports.bias;

import org.jspecify.annotations.NullMarked;
