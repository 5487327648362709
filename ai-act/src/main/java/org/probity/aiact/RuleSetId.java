package org.probity.aiact;

/// The name of a rule set: the act as it stood on one day.
public record RuleSetId(String value) {

    /// The act as amended by Regulation (EU) 2026/1744; the default.
    public static final RuleSetId AIA_2026_OMNIBUS = new RuleSetId("aia-2026-omnibus");

    /// The act of 2024 before that amendment.
    public static final RuleSetId AIA_2024 = new RuleSetId("aia-2024");

    public RuleSetId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a rule set needs a name");
        }
    }
}
