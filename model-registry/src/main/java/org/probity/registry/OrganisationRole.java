package org.probity.registry;

/// The part an organisation plays for an AI system, Article 3(3) to (8) of the AI Act.
public enum OrganisationRole {
    PROVIDER,
    DEPLOYER,
    PROVIDER_AND_DEPLOYER,
    IMPORTER,
    DISTRIBUTOR,
    AUTHORISED_REPRESENTATIVE,
    PRODUCT_MANUFACTURER
}
