/// Reports that were exported, by the digests of their files.
@NullMarked
package org.probity.registry.report;

import org.jspecify.annotations.NullMarked;
