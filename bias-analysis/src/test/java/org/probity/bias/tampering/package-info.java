/// Tests of the search for tampering: planted attacks are found, clean and corrected data raise no alarm.
@NullMarked
package org.probity.bias.tampering;

import org.jspecify.annotations.NullMarked;
