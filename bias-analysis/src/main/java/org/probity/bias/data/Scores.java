package org.probity.bias.data;

import java.math.BigDecimal;
import java.util.Optional;

/// Scores as they stand in files: finite numbers below a million, kept to twelve decimals.
///
/// What is called a score in practice (a probability, a log-odds, a rating from 300 to 850) is far below that bound,
/// and below it every engine can add and square scores without losing a digit.
public final class Scores {

    public static final int DECIMALS = 12;

    private static final BigDecimal BOUND = BigDecimal.TEN.pow(6);

    private static final String WRONG = "the score is no finite number below " + BOUND.toPlainString();

    /// A score is a number where it is there at all; a missing one is no fault.
    public static final NumberRule RULE = new NumberRule(WRONG, Scores::fault);

    private Scores() {}

    /// The score; empty where the text is none, or too large for one.
    public static Optional<BigDecimal> of(String text) {
        return Rounded.of(text, DECIMALS, BOUND);
    }

    private static Optional<String> fault(String raw) {
        boolean wrong = !CellText.meaning(raw).isEmpty() && of(raw).isEmpty();
        return wrong ? Optional.of(WRONG) : Optional.empty();
    }
}
