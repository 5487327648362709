package org.probity.bias.engine;

import java.math.BigDecimal;

/// A binary fraction as text: engines write one and a half million as 1500000, 1500000.0 or 1.5E6.
final class FloatText {

    private FloatText() {}

    /// In digits, with a point; what is no number stays as it is.
    static String of(String text) {
        try {
            BigDecimal number = new BigDecimal(text).stripTrailingZeros();
            return number.setScale(Math.max(1, number.scale())).toPlainString();
        } catch (NumberFormatException noNumber) {
            return text;
        }
    }
}
