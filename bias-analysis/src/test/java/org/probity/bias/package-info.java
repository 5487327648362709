@NullMarked
package org.probity.bias;

import org.jspecify.annotations.NullMarked;
