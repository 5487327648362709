@NullMarked
package org.probity.bias.data;

import org.jspecify.annotations.NullMarked;
