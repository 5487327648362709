package org.probity.bias.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.probity.bias.AnalysisProblem;
import org.probity.bias.AnalysisProblem.Code;

/// The names of the columns of a CSV file.
public final class CsvHeader {

    private CsvHeader() {}

    /// The names in their order; none when the file has no first row that can be read.
    public static List<String> read(Path file) throws IOException {
        try (CsvReader<CsvRecord> records = CsvShape.NORMAL.look(file)) {
            var rows = records.iterator();
            return rows.hasNext() ? rows.next().getFields() : List.of();
        } catch (CsvParseException | UncheckedIOException unreadable) {
            return List.of();
        }
    }

    /// Why a column of this name cannot be used: it is not there, or there twice.
    public static Optional<AnalysisProblem> problem(String name, List<String> header) {
        if (!header.contains(name)) {
            return Optional.of(
                    new AnalysisProblem(Code.COLUMN_NOT_FOUND, name, "the dataset has no column %s".formatted(name)));
        }
        return header.indexOf(name) == header.lastIndexOf(name)
                ? Optional.empty()
                : Optional.of(new AnalysisProblem(
                        Code.COLUMN_TWICE, name, "the column %s occurs twice in the header".formatted(name)));
    }
}
