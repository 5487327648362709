/// Datasets over HTTP: their files by digest, their profiles and where they come from.
@NullMarked
package org.probity.server.data;

import org.jspecify.annotations.NullMarked;
