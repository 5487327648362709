@NullMarked
package org.probity.bias.disparity;

import org.jspecify.annotations.NullMarked;
