package org.probity.server.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.probity.registry.AiSystem;
import org.probity.registry.IntendedPurpose;
import org.probity.registry.OrganisationRole;
import org.probity.registry.SystemDescription;
import org.probity.registry.people.Responsibilities;

/// What a person states about an AI system.
public record SystemRequest(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 2000) String purpose,
        @NotBlank @Size(max = 2000) String affectedPersons,
        @NotNull @Size(max = 4000) String knownLimits,
        @NotNull OrganisationRole organisationRole,
        @NotNull UUID ownerId,
        @NotNull UUID developerId,
        @NotNull UUID validatorId) {

    SystemDescription description() {
        return new SystemDescription(
                name,
                new IntendedPurpose(purpose, affectedPersons, knownLimits),
                organisationRole,
                new Responsibilities(ownerId, developerId, validatorId));
    }

    static SystemRequest of(AiSystem system) {
        IntendedPurpose purpose = system.intendedPurpose();
        Responsibilities people = system.responsibilities();
        return new SystemRequest(
                system.name(),
                purpose.statement(),
                purpose.affectedPersons(),
                purpose.knownLimits(),
                system.organisationRole(),
                people.ownerId(),
                people.developerId(),
                people.validatorId());
    }
}
