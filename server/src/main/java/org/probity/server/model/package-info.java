/// Models and their versions over HTTP.
@NullMarked
package org.probity.server.model;

import org.jspecify.annotations.NullMarked;
