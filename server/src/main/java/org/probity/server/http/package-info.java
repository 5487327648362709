/// How requests and answers look whatever they are about: JSON, problems, versions, headers.
@NullMarked
package org.probity.server.http;

import org.jspecify.annotations.NullMarked;
