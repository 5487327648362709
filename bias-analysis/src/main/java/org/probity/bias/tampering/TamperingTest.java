package org.probity.bias.tampering;

/// The tests of a search for tampering, each a family of its own for the adjustment of p-values.
public enum TamperingTest {
    RELABELLED_ROWS("D1", "Changed labels are concentrated in one group and one former label"),
    REMOVED_ROWS("D2", "Removed rows are concentrated in one group and one label"),
    CHANGED_FEATURES("D3", "Rows with changed features are concentrated in one group and one label"),
    TOUCHED_PATTERN("D4", "Relabelled or removed rows of one label share a value or a pair of values"),
    LABEL_RESIDUALS("T1", "New labels of a group lie off the model of the approved version"),
    CONFIDENT_FLIPS("T2", "New labels contradict predictions that the model of the approved version is sure of"),
    BASE_RATE("T3", "The share of positive labels of a group differs between new and approved rows"),
    TRIGGER("T4", "A value or a pair of values has new labels that the model of the approved version does not expect"),
    NOISE_ASYMMETRY("N1", "Labels of a group contradict sure predictions more often than those of other groups"),
    DISAGREEING_DUPLICATES("N2", "Rows with equal features have unequal labels more often than predictions explain"),
    BACKDOOR_PATTERN("N3", "A short pattern of values has nearly pure labels that contradict the prediction"),
    SOURCE_ANOMALY("N4", "The rows of one source or period differ in their labels from all others");

    private final String code;
    private final String claim;

    TamperingTest(String code, String claim) {
        this.code = code;
        this.claim = claim;
    }

    /// D tests compare rows, T tests new labels with a model of approved ones, N tests a version with itself.
    public String code() {
        return code;
    }

    /// What a finding of this test says, in one sentence without a full stop.
    public String claim() {
        return claim;
    }
}
