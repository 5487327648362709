@NullMarked
package org.probity.bias.ranking;

import org.jspecify.annotations.NullMarked;
