/// Analyses that hold a model version against its criteria.
@NullMarked
package org.probity.registry.validation;

import org.jspecify.annotations.NullMarked;
