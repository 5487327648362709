/// Reads datasets as they come, and says what is in them before anything is computed.
@NullMarked
package org.probity.bias.data;

import org.jspecify.annotations.NullMarked;
