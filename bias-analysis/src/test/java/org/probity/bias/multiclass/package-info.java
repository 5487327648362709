@NullMarked
package org.probity.bias.multiclass;

import org.jspecify.annotations.NullMarked;
