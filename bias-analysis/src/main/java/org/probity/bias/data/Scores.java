package org.probity.bias.data;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import org.probity.bias.data.NormalCsv.Fault;

/// Scores as they stand in files: finite numbers below a million, kept to twelve decimals.
///
/// What is called a score in practice (a probability, a log-odds, a rating from 300 to 850) is far below that bound,
/// and below it every engine can add and square scores without losing a digit.
public final class Scores {

    public static final int DECIMALS = 12;

    private static final BigDecimal BOUND = BigDecimal.TEN.pow(6);

    private Scores() {}

    /// The score; empty where the text is none, or too large for one.
    public static Optional<BigDecimal> of(String text) {
        return Rounded.of(text, DECIMALS, BOUND);
    }

    /// Why a text that is there is no score.
    public static String complaint() {
        return "the score is no finite number below " + BOUND.toPlainString();
    }

    /// The first row whose score is there and is no number; a missing score is no fault.
    public static Optional<Fault> firstFault(Path file, String column) throws IOException {
        long line =
                CsvTrouble.firstLine(file, column, raw -> !CellText.meaning(raw).isEmpty() && of(raw).isEmpty());
        return line == 0 ? Optional.empty() : Optional.of(new Fault(complaint(), line));
    }
}
