@NullMarked
package org.probity.bias.subgroup;

import org.jspecify.annotations.NullMarked;
