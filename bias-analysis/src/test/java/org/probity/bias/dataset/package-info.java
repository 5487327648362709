@NullMarked
package org.probity.bias.dataset;

import org.jspecify.annotations.NullMarked;
