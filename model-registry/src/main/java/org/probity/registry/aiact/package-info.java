/// Which answers were given under the AI Act, by whom, and which tier followed.
@NullMarked
package org.probity.registry.aiact;

import org.jspecify.annotations.NullMarked;
