package org.probity.registry.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.probity.registry.RequiredText;

/// One person's answer to a request, with its reason and the digest of the dossier they saw.
@Embeddable
public record Vote(
        @Column(name = "voter_id") UUID voterId,
        @Enumerated(EnumType.STRING) Bench bench,
        @Enumerated(EnumType.STRING) VoteChoice choice,
        String reason,
        @Column(name = "dossier_digest") String dossierDigest,
        @Column(name = "voted_at") Instant at) {

    public Vote {
        reason = RequiredText.of("reason", reason, 4000);
    }
}
