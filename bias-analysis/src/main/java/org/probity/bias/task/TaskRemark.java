package org.probity.bias.task;

/// What a reader must know beside the figures.
///
/// @param subject the column or group it is about
public record TaskRemark(Code code, String subject, long rows) {

    /// The kinds of remarks.
    public enum Code {
        ROWS_INCOMPLETE("rows without a label or without a prediction, which no figure counts"),
        ROWS_WITHOUT_SCORE("rows without a score, which have no place in the order"),
        SCORES_TIED("rows whose score another row has too; the tie breaker, or the file, puts them in order"),
        RELEVANCE_MISSING("rows without a relevance, which count as not relevant"),
        TOP_TOO_LONG("the top is longer than the ranking and is not looked at"),
        ROWS_WITHOUT_GROUP("rows without a value in a protected column, which are in no group"),
        SMALL_GROUP("the group is below the minimum size; it is shown and takes part in no comparison"),
        PAIRS_LEFT_OUT("groups are too many to be compared pair by pair");

        private final String text;

        Code(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}
