/// Deployments of model versions, the events they deliver, and what their windows show.
@NullMarked
package org.probity.server.monitoring;

import org.jspecify.annotations.NullMarked;
