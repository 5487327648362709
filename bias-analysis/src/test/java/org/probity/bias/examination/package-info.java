@NullMarked
package org.probity.bias.examination;

import org.jspecify.annotations.NullMarked;
