/// A running server, seen from outside as its users see it.
@NullMarked
package org.probity.tests;

import org.jspecify.annotations.NullMarked;
