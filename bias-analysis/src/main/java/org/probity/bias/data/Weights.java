package org.probity.bias.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.probity.bias.data.NormalCsv.Fault;

/// Weights as they stand in files: numbers from 0 on, kept to six decimals so that sums are exact in any order.
public final class Weights {

    private static final int DECIMALS = 6;
    private static final BigDecimal LARGEST = new BigDecimal("999999999999");

    private Weights() {}

    /// The weight in millionths; empty where the text is no weight.
    public static Optional<Long> millionths(String text) {
        try {
            BigDecimal weight = new BigDecimal(CellText.meaning(text)).setScale(DECIMALS, RoundingMode.HALF_UP);
            return weight.signum() < 0 || weight.compareTo(LARGEST) > 0
                    ? Optional.empty()
                    : Optional.of(weight.unscaledValue().longValueExact());
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /// The first row whose weight is missing, negative, too large or no number.
    public static Optional<Fault> firstFault(Path file, String column) throws IOException {
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(file)) {
            var rows = records.iterator();
            List<String> header = rows.hasNext() ? CsvHeader.names(rows.next()) : List.of();
            int place = header.indexOf(column);
            while (place >= 0 && rows.hasNext()) {
                CsvRecord row = rows.next();
                if (millionths(row.getField(place)).isEmpty()) {
                    String reason = CellText.meaning(row.getField(place)).isEmpty()
                            ? "the weight is missing"
                            : "the weight is no number from 0 to " + LARGEST;
                    return Optional.of(new Fault(reason, row.getStartingLineNumber()));
                }
            }
            return Optional.empty();
        }
    }
}
