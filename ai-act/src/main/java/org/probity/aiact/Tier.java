package org.probity.aiact;

/// The tiers in which the AI Act places a system or model, most severe first.
public enum Tier {
    PROHIBITED,
    HIGH_RISK,
    EXEMPT_6_3,
    TRANSPARENCY,
    MINIMAL,
    OUT_OF_SCOPE,
    GPAI,
    GPAI_SYSTEMIC
}
