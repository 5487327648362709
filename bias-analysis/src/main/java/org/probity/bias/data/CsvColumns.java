package org.probity.bias.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Reads some columns of a profiled CSV file, value by value in one pass.
public final class CsvColumns {

    private CsvColumns() {}

    /// Hands each value with its column's name to the reader; a missing value is empty.
    ///
    /// @return the first column that the file does not have, without having read a value; empty if all are there
    public static Optional<String> read(Path file, List<String> columns, BiConsumer<String, Optional<String>> reader)
            throws IOException {
        try (CsvReader<CsvRecord> records = CsvShape.NORMAL.look(file)) {
            var rows = records.iterator();
            List<String> header = rows.hasNext() ? rows.next().getFields() : List.of();
            Optional<String> lacking =
                    columns.stream().filter(column -> !header.contains(column)).findFirst();
            if (lacking.isPresent()) {
                return lacking;
            }
            List<Integer> places = columns.stream().map(header::indexOf).toList();
            while (rows.hasNext()) {
                CsvRecord row = rows.next();
                for (int i = 0; i < places.size(); i++) {
                    String value = CellText.meaning(row.getField(places.get(i)));
                    reader.accept(columns.get(i), value.isEmpty() ? Optional.empty() : Optional.of(value));
                }
            }
            return Optional.empty();
        }
    }
}
