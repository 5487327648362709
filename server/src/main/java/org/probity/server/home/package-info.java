/// The home board over HTTP: what the portfolio looks like and what waits for whoever looks.
@NullMarked
package org.probity.server.home;

import org.jspecify.annotations.NullMarked;
