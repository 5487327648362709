package org.probity.bias.tampering;

/// How a search for tampering ends; there is no verdict that data are clean.
public enum TamperingVerdict {
    /// No test found more than chance explains.
    NO_SIGN,
    /// Something is there, but it is found in all groups alike, or its reason may be harmless.
    UNEXPLAINED,
    /// One group, one source or one short pattern of values shows what the other rows do not.
    SUSPICIOUS;

    TamperingVerdict or(TamperingVerdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
