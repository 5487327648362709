/// Success criteria and bias analyses of model versions over HTTP.
@NullMarked
package org.probity.server.bias;

import org.jspecify.annotations.NullMarked;
