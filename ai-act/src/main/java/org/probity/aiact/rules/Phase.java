package org.probity.aiact.rules;

/// A step of the classification; the constants stand in the order in which the steps are taken.
public enum Phase {
    SCOPE,
    DERIVE,
    PROHIBITED,
    DERIVE_ANNEX3,
    HIGH_RISK,
    TRANSPARENCY,
    GPAI,
    COMPOSE,
    ROLES
}
