package org.probity.server.security;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/// The person on whose behalf something is done.
///
/// @param issuer  who vouches for the sign-in, `probity` for embedded accounts
/// @param subject who they are there
public record Actor(UUID personId, String issuer, String subject, String displayName, Set<String> roles)
        implements Serializable {

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /// Board, auditors and administrators answer for the whole portfolio, everyone else for their own part.
    public boolean seesEverything() {
        return has(Roles.BOARD) || has(Roles.AUDITOR) || has(Roles.ADMINISTRATOR);
    }
}
