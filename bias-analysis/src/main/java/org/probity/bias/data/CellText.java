package org.probity.bias.data;

/// What the text of one field means.
public final class CellText {

    private CellText() {}

    /// The value without blanks around it; empty where it is missing or one of the marks for missing.
    public static String meaning(String raw) {
        String value = raw.strip();
        return ColumnCounter.isMissing(value) ? "" : value;
    }
}
