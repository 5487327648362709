/// The one plain model that tests of data and decisions learn.
@NullMarked
package org.probity.bias.learning;

import org.jspecify.annotations.NullMarked;
