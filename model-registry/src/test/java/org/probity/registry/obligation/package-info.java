@NullMarked
package org.probity.registry.obligation;

import org.jspecify.annotations.NullMarked;
