@NullMarked
package org.probity.bias.regression;

import org.jspecify.annotations.NullMarked;
