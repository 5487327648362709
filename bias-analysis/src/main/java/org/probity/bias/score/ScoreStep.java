package org.probity.bias.score;

/// The rows of a group that have one score, or one bin of scores, by label.
///
/// @param lower the lower end of the bin, or the score itself
record ScoreStep(double lower, double upper, Amount positives, Amount negatives, Amount unlabelled) {

    /// Rows with the sum and the sum of squares of their scores.
    record Amount(long rows, double sum, double squares) {

        double mean() {
            return sum / rows;
        }
    }

    long rows() {
        return positives.rows() + negatives.rows() + unlabelled.rows();
    }
}
