/// Reads datasets as they come, and says what is in them before anything is computed.
///
/// [Intake] turns whatever a person has into the one form that is counted; nothing behind it knows another form.
@NullMarked
package org.probity.bias.data;

import org.jspecify.annotations.NullMarked;
