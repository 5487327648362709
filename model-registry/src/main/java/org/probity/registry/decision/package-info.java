/// Requests for approval, votes, and the rule that nobody approves their own work.
@NullMarked
package org.probity.registry.decision;

import org.jspecify.annotations.NullMarked;
