@NullMarked
package org.probity.server.http;

import org.jspecify.annotations.NullMarked;
