package org.probity.registry;

import org.probity.registry.people.Responsibilities;

/// What people state about an AI system when they register or edit it.
public record SystemDescription(
        String name,
        IntendedPurpose intendedPurpose,
        OrganisationRole organisationRole,
        Responsibilities responsibilities) {

    public SystemDescription {
        name = RequiredText.of("name", name, 200);
    }
}
