/// Models, their immutable versions and where a version is deployed.
@NullMarked
package org.probity.registry.model;

import org.jspecify.annotations.NullMarked;
