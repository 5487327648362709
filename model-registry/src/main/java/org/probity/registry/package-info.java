@NullMarked
package org.probity.registry;

import org.jspecify.annotations.NullMarked;
