/// Success criteria, fixed by a seal before results exist.
@NullMarked
package org.probity.registry.criteria;

import org.jspecify.annotations.NullMarked;
