/// API tokens of pipelines: issued, listed, revoked, and recognised when they come.
@NullMarked
package org.probity.server.token;

import org.jspecify.annotations.NullMarked;
