package org.probity.bias;

/// Why a metric has no value.
public enum UndefinedReason {
    NO_ROWS("no row can be counted here"),
    NO_LABELS("no row carries both a label and a prediction"),
    NO_POSITIVES("no row has the positive label"),
    NO_NEGATIVES("no row has the negative label"),
    NOBODY_PREDICTED_POSITIVE("nobody is predicted positive"),
    NOBODY_PREDICTED_NEGATIVE("nobody is predicted negative"),
    NOTHING_POSITIVE("neither labels nor predictions contain the positive value"),
    REFERENCE_RATE_ZERO("the rate of the reference group is zero"),
    RATE_ZERO("a rate is zero, so a ratio to it does not exist"),
    REFERENCE_NOT_FOUND("the reference group does not occur in the data"),
    REFERENCE_TOO_SMALL("the reference group is below the minimum size"),
    NO_REFERENCE("no group is large enough to be the reference"),
    OUTSIDE_REFERENCE("a group occurs that the reference population does not have"),
    ONE_VALUE("only one value occurs"),
    NOT_TWO_GROUPS("there are not exactly two groups"),
    MOSTLY_DIFFERENT("nearly every row has a value of its own"),
    NOT_NUMERIC("values are no numbers"),
    GROUP_TOO_SMALL("the group is below the minimum size"),
    GROUP_IS_REFERENCE("the group is itself the reference"),
    GROUP_NOT_FOUND("the group does not occur in the data"),
    NOT_A_PROBABILITY("a score lies outside 0 to 1 and cannot be read as a probability"),
    BINS_CROSS("scores were counted in bins that the ten bins of calibration cut through"),
    CLASS_MISSING("a class does not occur here, so the mean over classes lacks a part"),
    NO_RELEVANCE("no row is relevant, or no column says which are"),
    NO_FALSE_POSITIVES("nobody is falsely predicted positive, so a ratio to that does not exist"),
    NO_BENEFIT("nobody has any benefit, so there is nothing to be shared unequally"),
    NO_VARIATION("all values are the same"),
    TOO_FEW_ROWS("there are fewer rows than the value needs"),
    MAY_BE_NEGATIVE("values can be negative, so their ratio means nothing"),
    TOO_FEW_GROUPS("fewer than two groups are large enough and have a value");

    private final String text;

    UndefinedReason(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
