@NullMarked
package org.probity.cli;

import org.jspecify.annotations.NullMarked;
