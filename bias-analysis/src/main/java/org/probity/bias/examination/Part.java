package org.probity.bias.examination;

/// What can be examined beside decisions by group; scores are, whenever the plan names a column of them.
public enum Part {
    /// The subgroups of up to three conditions that are treated most differently.
    SUBGROUPS,
    /// Signs that labels or rows were tampered with.
    TAMPERING
}
