@NullMarked
package org.probity.registry.decision;

import org.jspecify.annotations.NullMarked;
