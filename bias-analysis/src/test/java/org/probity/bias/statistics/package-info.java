@NullMarked
package org.probity.bias.statistics;

import org.jspecify.annotations.NullMarked;
