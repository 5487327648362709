package org.probity.server.security;

import java.util.Optional;

/// Knows on whose behalf a bearer token speaks.
@FunctionalInterface
public interface Bearers {

    /// Returns whom the token stands for; nobody if it is unknown, expired or revoked.
    Optional<Actor> bearer(String secret);
}
