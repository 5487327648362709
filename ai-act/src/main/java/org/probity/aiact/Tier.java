package org.probity.aiact;

/// The risk class of an AI system or model under Regulation (EU) 2024/1689.
public enum Tier {
    /// A practice that Article 5 forbids.
    PROHIBITED,
    /// High-risk through Article 6(1) with Annex I, or Article 6(2) with Annex III.
    HIGH_RISK,
    /// Listed in Annex III, but claimed to be filtered out by Article 6(3).
    EXEMPT_6_3,
    /// A duty to inform or to mark under Article 50; it joins any other tier.
    TRANSPARENCY,
    /// None of the other tiers; Articles 4 and 5 still apply.
    MINIMAL,
    /// Outside the act.
    OUT_OF_SCOPE,
    /// A general-purpose AI model (Article 53), an axis of its own.
    GPAI,
    /// A general-purpose AI model with systemic risk (Article 51); always together with [#GPAI].
    GPAI_SYSTEMIC
}
