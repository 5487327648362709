package org.probity.bias.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.probity.bias.data.NormalCsv.Fault;

/// Tells a person what kind of file lies there instead of a CSV file, and where.
///
/// A reader that took such a file for CSV would complain about a missing column, which helps nobody.
public final class CsvTrouble {

    private CsvTrouble() {}

    /// The first line whose bytes are no UTF-8, as in a file that was saved as Latin-1.
    public static Optional<Fault> encoding(Path file) throws IOException {
        long line = 1;
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            int following = 0;
            for (int next = bytes.read(); next >= 0; next = bytes.read()) {
                boolean continues = (next & 0xC0) == 0x80;
                if (continues != following > 0) {
                    return Optional.of(notUtf8(line));
                }
                following = continues ? following - 1 : length(next) - 1;
                if (following < 0) {
                    return Optional.of(notUtf8(line));
                }
                line += next == '\n' ? 1 : 0;
            }
            return following == 0 ? Optional.empty() : Optional.of(notUtf8(line));
        }
    }

    /// How many bytes a sign has by its first one, 0 where no sign begins so.
    private static int length(int first) {
        if (first < 0x80) {
            return 1;
        }
        if (first < 0xC2 || first > 0xF4) {
            return 0;
        }
        return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    }

    private static Fault notUtf8(long line) {
        return new Fault("the text is not UTF-8 (Latin-1 perhaps); save the file as UTF-8, or name its encoding", line);
    }

    /// The line of the first row with this value in this column; 0 when there is none.
    public static long lineOf(Path file, String column, String value) throws IOException {
        return first(file, column, raw -> CellText.meaning(raw).equals(value) ? Optional.of(value) : Optional.empty())
                .map(Fault::line)
                .orElse(0L);
    }

    /// The first row whose field in this column is no number of its kind.
    public static Optional<Fault> firstFault(Path file, String column, NumberRule rule) throws IOException {
        return first(file, column, rule.fault());
    }

    private static Optional<Fault> first(Path file, String column, Function<String, Optional<String>> fault)
            throws IOException {
        try (CsvReader<CsvRecord> records = CsvShape.NORMAL.look(file)) {
            var rows = records.iterator();
            int place = rows.hasNext() ? rows.next().getFields().indexOf(column) : -1;
            while (place >= 0 && rows.hasNext()) {
                CsvRecord row = rows.next();
                if (place < row.getFieldCount()) {
                    Optional<String> found = fault.apply(row.getField(place));
                    if (found.isPresent()) {
                        return Optional.of(new Fault(found.get(), row.getStartingLineNumber()));
                    }
                }
            }
            return Optional.empty();
        }
    }
}
