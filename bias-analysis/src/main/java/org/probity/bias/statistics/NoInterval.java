package org.probity.bias.statistics;

/// Why a value stands without an interval.
public enum NoInterval {
    WEIGHTED("the value is a ratio of sums of weights, for which a share's interval would be too narrow"),
    ZERO_COUNT("a count of zero has no logarithm"),
    NO_CLOSED_FORM("no closed form is used for this value"),
    TOO_MANY_GROUPS("too many groups for all pairs at once");

    private final String text;

    NoInterval(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
