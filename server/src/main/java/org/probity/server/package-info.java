@NullMarked
package org.probity.server;

import org.jspecify.annotations.NullMarked;
