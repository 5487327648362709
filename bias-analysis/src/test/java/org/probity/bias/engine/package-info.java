@NullMarked
package org.probity.bias.engine;

import org.jspecify.annotations.NullMarked;
