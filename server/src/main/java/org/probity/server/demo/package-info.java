/// The fictional portfolio of the first start, loaded through the application's own operations.
@NullMarked
package org.probity.server.demo;

import org.jspecify.annotations.NullMarked;
