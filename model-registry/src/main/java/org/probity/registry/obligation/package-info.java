/// What is owed under the AI Act for one system: who answers for it, until when, and what shows that it is done.
@NullMarked
package org.probity.registry.obligation;

import org.jspecify.annotations.NullMarked;
