/// The obligations of systems under the AI Act over HTTP: who answers for them, and what shows that they are met.
@NullMarked
package org.probity.server.obligation;

import org.jspecify.annotations.NullMarked;
