/// The questionnaire and the classification of a system over HTTP.
@NullMarked
package org.probity.server.aiact;

import org.jspecify.annotations.NullMarked;
