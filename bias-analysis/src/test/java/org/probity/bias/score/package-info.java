@NullMarked
package org.probity.bias.score;

import org.jspecify.annotations.NullMarked;
