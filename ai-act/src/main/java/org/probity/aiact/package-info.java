@NullMarked
package org.probity.aiact;

import org.jspecify.annotations.NullMarked;
