@NullMarked
package org.probity.bias.mitigation;

import org.jspecify.annotations.NullMarked;
