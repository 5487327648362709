package org.probity.bias.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// Texts as decimals with a fixed number of places, so that sums do not depend on the order of rows.
final class Rounded {

    private Rounded() {}

    /// The number, rounded half away from zero; empty where the text is none or not below the bound.
    ///
    /// A power of ten with a huge exponent is short as a text and would fill the memory as a number, so its size is
    /// looked at first.
    static Optional<BigDecimal> of(String text, int decimals, BigDecimal bound) {
        try {
            BigDecimal number = new BigDecimal(CellText.meaning(text));
            long digitsBeforePoint = (long) number.precision() - number.scale();
            if (number.signum() == 0 || digitsBeforePoint < -decimals) {
                return Optional.of(BigDecimal.ZERO.setScale(decimals));
            }
            if (digitsBeforePoint > bound.precision()) {
                return Optional.empty();
            }
            BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
            return rounded.abs().compareTo(bound) < 0 ? Optional.of(rounded) : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
