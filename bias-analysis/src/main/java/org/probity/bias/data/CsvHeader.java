package org.probity.bias.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// The names of the columns of a CSV file.
public final class CsvHeader {

    private CsvHeader() {}

    /// The names in their order; none when the file has no first row that can be read.
    public static List<String> read(Path file) throws IOException {
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(file)) {
            var rows = records.iterator();
            return rows.hasNext() ? names(rows.next()) : List.of();
        } catch (CsvParseException | UncheckedIOException unreadable) {
            return List.of();
        }
    }

    /// Excel and others put a byte order mark before the first name.
    static List<String> names(CsvRecord header) {
        return header.getFields().stream()
                .map(name -> name.startsWith("\uFEFF") ? name.substring(1) : name)
                .toList();
    }
}
