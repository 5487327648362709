package org.probity.bias.examination;

/// What can be examined beside decisions by group; scores are, whenever the plan names a column of them.
public enum Part {
    /// Every further metric between groups, and whether groups are selected as differently as chance would.
    GAPS,
    /// The subgroups of up to three conditions that are treated most differently.
    SUBGROUPS,
    /// Whether benefits are shared equally, and alike people are treated alike.
    INDIVIDUALS,
    /// The data themselves: who is in them, what is missing, what gives groups away, which gaps turn round.
    DATA,
    /// Signs that labels or rows were tampered with.
    TAMPERING,
    /// What could be done: weights for training, and a threshold for each group where there are scores.
    MITIGATION
}
