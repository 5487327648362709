@NullMarked
package org.probity.bias.individual;

import org.jspecify.annotations.NullMarked;
