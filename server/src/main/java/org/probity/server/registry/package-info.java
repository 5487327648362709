/// Projects, AI systems and people over HTTP.
@NullMarked
package org.probity.server.registry;

import org.jspecify.annotations.NullMarked;
