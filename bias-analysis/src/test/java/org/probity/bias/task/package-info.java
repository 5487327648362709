@NullMarked
package org.probity.bias.task;

import org.jspecify.annotations.NullMarked;
