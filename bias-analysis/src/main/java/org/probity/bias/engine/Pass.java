package org.probity.bias.engine;

/// What one pass of an engine over all rows ends with.
sealed interface Pass {

    record Whole(CellSum sum) implements Pass {}

    record BadWeight() implements Pass {}

    /// All weights together are more than can be added up without loss.
    record TooMuchWeight() implements Pass {}

    record BadScore() implements Pass {}

    record TooManyCells() implements Pass {}

    record TooManyScores() implements Pass {}

    /// Scores were put into bins from 0 to 1, and one lies outside.
    record NoProbabilities() implements Pass {}
}
