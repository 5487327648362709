package org.probity.bias;

/// Which column holds the truth, which the decision, which value counts as positive and which is wanted.
///
/// The positive and the favourable value apply to both columns. They may be the same (credit: `1` is granted) or
/// opposite (recidivism: `1` is high risk, `0` is what a person wants).
public record DecisionColumns(String label, String prediction, String positiveValue, String favourableValue) {

    public DecisionColumns {
        if (label.isBlank() || prediction.isBlank()) {
            throw new IllegalArgumentException("a label column and a prediction column are needed");
        }
        if (label.equals(prediction)) {
            throw new IllegalArgumentException("label and prediction are the same column: " + label);
        }
        positiveValue = positiveValue.strip();
        favourableValue = favourableValue.strip();
        if (positiveValue.isEmpty() || favourableValue.isEmpty()) {
            throw new IllegalArgumentException("a positive value and a favourable value are needed");
        }
    }

    /// Whether the favourable answer is the positive one; `1` and `1.0` are one value.
    public boolean favourableIsPositive() {
        return CodedValue.same(positiveValue, favourableValue);
    }
}
