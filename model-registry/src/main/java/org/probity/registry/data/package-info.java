/// Datasets, their immutable versions and where they come from.
@NullMarked
package org.probity.registry.data;

import org.jspecify.annotations.NullMarked;
