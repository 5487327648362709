@NullMarked
package org.probity.monitoring;

import org.jspecify.annotations.NullMarked;
