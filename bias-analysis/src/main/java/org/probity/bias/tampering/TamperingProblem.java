package org.probity.bias.tampering;

/// Why no search for tampering was made, and which column or row id it was about.
public record TamperingProblem(Code code, String subject, String message) {

    /// The kinds of refusals.
    public enum Code {
        COLUMN_NOT_FOUND,
        ROW_ID_MISSING,
        ROW_ID_TWICE,
        NO_TWO_LABELS,
        NO_ROWS
    }
}
