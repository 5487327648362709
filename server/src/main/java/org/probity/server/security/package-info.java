/// Who is calling and what their roles allow.
@NullMarked
package org.probity.server.security;

import org.jspecify.annotations.NullMarked;
