/// Requests for approval, their dossiers and votes over HTTP.
@NullMarked
package org.probity.server.decision;

import org.jspecify.annotations.NullMarked;
