package org.probity.bias.data;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/// Weights as they stand in files: numbers from 0 on, kept to six decimals so that sums are exact in any order.
public final class Weights {

    private static final int DECIMALS = 6;
    private static final BigDecimal BOUND = BigDecimal.TEN.pow(12);

    /// What a sum that is too large is refused with.
    public static final String TOO_MUCH = "all weights together are no number below " + BOUND.toPlainString();

    private static final String WRONG = "the weight is no number from 0 to " + BOUND.subtract(BigDecimal.ONE);

    /// Every row has a weight, and no weight is missing, negative, too large or no number.
    public static final NumberRule RULE = new NumberRule(WRONG, Weights::fault);

    private Weights() {}

    /// A sum of weights in millionths; empty where it is not below the bound of a single weight.
    public static Optional<Long> sum(BigDecimal weights) {
        return weights.compareTo(BOUND) < 0
                ? Optional.of(weights.movePointRight(DECIMALS).longValueExact())
                : Optional.empty();
    }

    /// Whether so many millionths are a sum of weights that can be kept.
    public static boolean fit(BigInteger millionths) {
        return new BigDecimal(millionths, DECIMALS).compareTo(BOUND) < 0;
    }

    /// A sum of squared weights in square millionths.
    public static BigInteger squares(BigDecimal squares) {
        return squares.movePointRight(2 * DECIMALS).toBigIntegerExact();
    }

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
