/// Persons and who of them answers for what.
@NullMarked
package org.probity.registry.people;

import org.jspecify.annotations.NullMarked;
