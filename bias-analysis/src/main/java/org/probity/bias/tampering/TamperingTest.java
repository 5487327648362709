package org.probity.bias.tampering;

/// The tests of a search for tampering, each a family of its own for the adjustment of p-values.
public enum TamperingTest {
    /// D1: changed labels are concentrated in one group and one former label.
    RELABELLED_ROWS,
    /// D2: removed rows are concentrated in one group and one label.
    REMOVED_ROWS,
    /// D3: rows with changed features are concentrated in one group and one label.
    CHANGED_FEATURES,
    /// Relabelled or removed rows of one label share a value or a pair of values.
    TOUCHED_PATTERN,
    /// T1: added labels of a group lie off the model of the approved version.
    LABEL_RESIDUALS,
    /// T2: added labels contradict predictions that the model of the approved version is sure of.
    CONFIDENT_FLIPS,
    /// T3: the share of positive labels of a group differs between added and approved rows.
    BASE_RATE,
    /// T4: a value or a pair of values has labels that the model of the approved version does not expect.
    TRIGGER,
    /// Labels of a group contradict sure predictions more often than those of the other groups.
    NOISE_ASYMMETRY,
    /// Rows with equal features have unequal labels more often than their predictions explain.
    DISAGREEING_DUPLICATES,
    /// A short pattern of values has nearly pure labels that contradict the prediction.
    BACKDOOR_PATTERN,
    /// The rows of one source or period differ in their labels from all others.
    SOURCE_ANOMALY
}
