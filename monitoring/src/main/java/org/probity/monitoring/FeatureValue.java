package org.probity.monitoring;

/// One observed value of a feature: a number, a text, or nothing.
public sealed interface FeatureValue {

    /// A finite number.
    record Numeric(double value) implements FeatureValue {
        public Numeric {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a feature's number must be finite");
            }
        }
    }

    /// A category, at most 200 characters.
    record Text(String value) implements FeatureValue {
        public Text {
            if (value.length() > 200) {
                throw new IllegalArgumentException("a feature's text has more than 200 characters");
            }
        }
    }

    /// The value was not supplied.
    record Missing() implements FeatureValue {}
}
