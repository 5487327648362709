package org.probity.bias.dataset;

/// Checks the data itself, before there is a model.
public final class DataReview {

    /// The level of every interval.
    public static final double CONFIDENCE = 0.95;

    private DataReview() {}
}
