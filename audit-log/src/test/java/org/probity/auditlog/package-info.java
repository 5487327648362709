@NullMarked
package org.probity.auditlog;

import org.jspecify.annotations.NullMarked;
