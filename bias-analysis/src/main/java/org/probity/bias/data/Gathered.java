package org.probity.bias.data;

/// A column while its rows are being read.
sealed interface Gathered permits GatheredTexts, GatheredNumbers {

    int FIRST_ROWS = 1024;

    /// @param meaning the text of the next row; empty where it is missing
    @SuppressWarnings("MissingSummary")
    void add(int row, String meaning);
}
