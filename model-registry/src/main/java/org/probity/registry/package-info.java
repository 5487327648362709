/// AI systems, the people who answer for them, their data, models, criteria and decisions.
///
/// Start at [AiSystem]. Nothing here knows about HTTP, SQL or the clock: time and ids come in as arguments.
@NullMarked
package org.probity.registry;

import org.jspecify.annotations.NullMarked;
