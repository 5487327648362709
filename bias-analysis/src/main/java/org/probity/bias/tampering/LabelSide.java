package org.probity.bias.tampering;

/// One of the two sides of a label; in a finding the side that the rows have now, or had when they were removed.
public enum LabelSide {
    POSITIVE,
    NEGATIVE;

    static LabelSide of(boolean positive) {
        return positive ? POSITIVE : NEGATIVE;
    }

    LabelSide other() {
        return this == POSITIVE ? NEGATIVE : POSITIVE;
    }
}
