package org.probity.bias.data;

import java.math.BigDecimal;
import java.util.Optional;

/// Weights as they stand in files: numbers from 0 on, kept to six decimals so that sums are exact in any order.
public final class Weights {

    private static final int DECIMALS = 6;
    private static final BigDecimal BOUND = BigDecimal.TEN.pow(12);

    private static final String WRONG = "the weight is no number from 0 to " + BOUND.subtract(BigDecimal.ONE);

    /// Every row has a weight, and no weight is missing, negative, too large or no number.
    public static final NumberRule RULE = new NumberRule(WRONG, Weights::fault);

    private Weights() {}

    /// The weight in millionths; empty where the text is no weight.
    public static Optional<Long> millionths(String text) {
        return Rounded.of(text, DECIMALS, BOUND)
                .filter(weight -> weight.signum() >= 0)
                .map(weight -> weight.unscaledValue().longValueExact());
    }

    private static Optional<String> fault(String raw) {
        if (CellText.meaning(raw).isEmpty()) {
            return Optional.of("the weight is missing");
        }
        return millionths(raw).isEmpty() ? Optional.of(WRONG) : Optional.empty();
    }
}
