/// The audit log over HTTP.
@NullMarked
package org.probity.server.audit;

import org.jspecify.annotations.NullMarked;
