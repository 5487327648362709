/// Storage: the schema's migrations, the guards of the start, and the transaction that carries its audit entry.
@NullMarked
package org.probity.server.persistence;

import org.jspecify.annotations.NullMarked;
