package org.probity.bias.statistics;

/// Why a value stands without an interval.
public enum NoInterval {
    ZERO_COUNT("a count of zero has no logarithm"),
    NO_CLOSED_FORM("no closed form is used for this value"),
    ONE_ROW("one row shows no spread"),
    TOO_FEW_ROWS("too few rows for limits at this confidence"),
    NOT_SAMPLED("every row was looked at; nothing was sampled"),
    NO_SPREAD("all values are the same, which shows no spread"),
    RESAMPLES_WITHOUT_VALUE("more than one in ten resamples had no value"),
    NOT_RESAMPLED("too many groups to be resampled"),
    TOO_MANY_GROUPS("too many groups for all pairs at once");

    private final String text;

    NoInterval(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
