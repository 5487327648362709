package org.probity.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/// What a system is for, whom it affects and what it must not be used for; Article 3(12) of the AI Act.
@Embeddable
public record IntendedPurpose(
        @Column(name = "purpose") String statement,
        @Column(name = "affected_persons") String affectedPersons,
        @Column(name = "known_limits") String knownLimits) {

    public IntendedPurpose {
        statement = RequiredText.of("purpose", statement, 2000);
        affectedPersons = RequiredText.of("affectedPersons", affectedPersons, 2000);
        knownLimits = knownLimits.strip();
    }
}
