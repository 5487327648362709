@NullMarked
package org.probity.server.persistence;

import org.jspecify.annotations.NullMarked;
