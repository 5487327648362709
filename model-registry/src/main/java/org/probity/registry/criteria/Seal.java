package org.probity.registry.criteria;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/// The act that fixes success criteria before results exist: who, when, and the digest of what was fixed.
@Embeddable
public record Seal(
        @Column(name = "sealed_by") UUID by,
        @Column(name = "sealed_at") Instant at,
        @Column(name = "seal_digest") String digest) {}
