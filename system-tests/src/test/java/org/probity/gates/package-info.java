/// The gates that look at the sources and classes of every module from outside.
@NullMarked
package org.probity.gates;

import org.jspecify.annotations.NullMarked;
