/// What an examination found, put into sentences, pictures and tables; one class for each part.
@NullMarked
package org.probity.reports.bias.sections;

import org.jspecify.annotations.NullMarked;
