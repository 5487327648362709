/// What lies beneath decisions by group: scores, subgroups, the data themselves, tampering, and what could be done.
@NullMarked
package org.probity.bias.examination;

import org.jspecify.annotations.NullMarked;
