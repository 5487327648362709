package org.probity.bias;

/// Something a reader must know to read the figures rightly.
public record Remark(Code code, String subject, long rows) {

    /// The kinds of remarks, with the sentence a screen shows before subject and number.
    public enum Code {
        LABEL_MISSING("Rows without a label; they count for selection only."),
        PREDICTION_MISSING("Rows without a prediction; they count nowhere but in the number of rows."),
        GROUP_UNKNOWN("Rows without a group; they are in the overall figures only."),
        NOBODY_SELECTED("No row of the group has the favourable answer; ratios to it do not exist."),
        EVERYBODY_SELECTED("Every row of the group has the favourable answer."),
        SMALL_GROUP("The group is below the minimum size and takes no part in comparisons of extremes."),
        SEVERAL_NEGATIVE_VALUES("More than two values occur; all but the positive one count as negative."),
        SAME_NUMBER_TWICE("Two group values are one number written differently and are kept apart."),
        WEIGHTED("Rates are shares of weight, kept to six decimals; group sizes are rows; limits and tests rest on"
                + " effective rows.");

        private final String text;

        Code(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}
