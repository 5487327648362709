package org.probity.bias;

/// Why an analysis was refused, and which column, value or limit it was about.
public record AnalysisProblem(Code code, String subject, String message) {

    /// The kinds of refusals.
    public enum Code {
        FILE_UNREADABLE,
        COLUMN_NOT_FOUND,
        COLUMN_TWICE,
        VALUE_NOT_A_NUMBER,
        NO_VALUES,
        POSITIVE_VALUE_NOT_FOUND,
        AMBIGUOUS_FAVOURABLE_VALUE,
        WEIGHT_NOT_A_NUMBER,
        SCORE_NOT_A_NUMBER,
        TOO_MANY_ATTRIBUTES,
        TOO_MANY_VALUES,
        TOO_MANY_CELLS,
        FILE_CHANGED,
        OUT_OF_RESOURCES,
        ENGINE_FAILED,
        TOOK_TOO_LONG,
        SERVER_DIED
    }
}
