package org.probity.registry.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/// Everything a decision rests on, frozen as canonical JSON and named by its SHA-256.
@Embeddable
public record Dossier(
        @Column(name = "dossier_json", updatable = false) String canonicalJson,
        @Column(name = "dossier_digest", updatable = false) String digest) {}
