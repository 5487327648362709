package org.probity.registry.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.probity.registry.InvalidField;

/// Who answers for a system: exactly one accountable owner, one developer, one validator.
///
/// The validator is another person than the developer and the owner: effective challenge needs independence
/// from development and use (SR 11-7, section V, carried on by SR 26-2).
@Embeddable
public record Responsibilities(
        @Column(name = "owner_id") UUID ownerId,
        @Column(name = "developer_id") UUID developerId,
        @Column(name = "validator_id") UUID validatorId) {

    public Responsibilities {
        if (validatorId.equals(developerId)) {
            throw new InvalidField("validatorId", "the developer cannot validate their own system");
        }
        if (validatorId.equals(ownerId)) {
            throw new InvalidField("validatorId", "the accountable owner cannot validate their own system");
        }
    }

    public boolean names(UUID personId) {
        return ownerId.equals(personId) || developerId.equals(personId) || validatorId.equals(personId);
    }
}
