package org.probity.bias.data;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import org.probity.bias.data.NormalCsv.Fault;

/// Weights as they stand in files: numbers from 0 on, kept to six decimals so that sums are exact in any order.
public final class Weights {

    private static final int DECIMALS = 6;
    private static final BigDecimal BOUND = BigDecimal.TEN.pow(12);

    private static final String MISSING = "the weight is missing";
    private static final String WRONG = "the weight is no number from 0 to " + BOUND.subtract(BigDecimal.ONE);

    private Weights() {}

    /// The weight in millionths; empty where the text is no weight.
    public static Optional<Long> millionths(String text) {
        return Rounded.of(text, DECIMALS, BOUND)
                .filter(weight -> weight.signum() >= 0)
                .map(weight -> weight.unscaledValue().longValueExact());
    }

    /// Why a text is no weight.
    public static String complaint() {
        return WRONG;
    }

    /// The first row whose weight is missing, negative, too large or no number.
    public static Optional<Fault> firstFault(Path file, String column) throws IOException {
        long missing =
                CsvTrouble.firstLine(file, column, raw -> CellText.meaning(raw).isEmpty());
        long wrong = CsvTrouble.firstLine(file, column, raw -> millionths(raw).isEmpty());
        if (wrong == 0) {
            return Optional.empty();
        }
        return Optional.of(new Fault(wrong == missing ? MISSING : WRONG, wrong));
    }
}
