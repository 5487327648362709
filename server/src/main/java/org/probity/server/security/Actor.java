package org.probity.server.security;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/// The person on whose behalf something is done.
///
/// @param issuer  who vouches for the sign-in, `probity` for embedded accounts
/// @param subject who they are there
/// @param confinedTo the only AI systems they reach; empty for a person, who reaches whatever their roles allow
public record Actor(
        UUID personId, String issuer, String subject, String displayName, Set<String> roles, Set<UUID> confinedTo)
        implements Serializable {

    public Actor {
        roles = Set.copyOf(roles);
        confinedTo = Set.copyOf(confinedTo);
    }

    public Actor(UUID personId, String issuer, String subject, String displayName, Set<String> roles) {
        this(personId, issuer, subject, displayName, roles, Set.of());
    }

    /// A token made for one system must not read another one that its maker happens to see.
    public boolean reaches(UUID systemId) {
        return confinedTo.isEmpty() || confinedTo.contains(systemId);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /// Board, auditors and administrators answer for the whole portfolio, everyone else for their own part.
    public boolean seesEverything() {
        return has(Roles.BOARD) || has(Roles.AUDITOR) || has(Roles.ADMINISTRATOR);
    }
}
