package org.probity.bias.mitigation;

import java.math.BigDecimal;

/// From which score on the answer is the positive one.
public sealed interface Threshold {

    /// Which case this is, for records written outside Java.
    String kind();

    /// The rule in words.
    String text();

    /// This score and every higher one.
    record AtLeast(BigDecimal score) implements Threshold {

        @Override
        public String kind() {
            return "AT_LEAST";
        }

        @Override
        public String text() {
            return "at least " + score.stripTrailingZeros().toPlainString();
        }
    }

    /// Every higher score.
    record Above(BigDecimal score) implements Threshold {

        @Override
        public String kind() {
            return "ABOVE";
        }

        @Override
        public String text() {
            return "above " + score.stripTrailingZeros().toPlainString();
        }
    }

    /// No score at all.
    record Never() implements Threshold {

        @Override
        public String kind() {
            return "NEVER";
        }

        @Override
        public String text() {
            return "never";
        }
    }

    static Threshold atLeast(String score) {
        return new AtLeast(new BigDecimal(score));
    }
}
