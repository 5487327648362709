package org.probity.bias.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Copies a CSV file into the strictest form of RFC 4180, or finds the first line that keeps it from being one.
///
/// A fast reader says only that something is wrong; this one reads slowly and says where.
public final class NormalCsv {

    private NormalCsv() {}

    /// What is wrong with a file.
    ///
    /// @param line where, counted from 1; 0 where no line is to blame
    public record Fault(String reason, long line) {

        /// The fault in one sentence, as a person would look for it.
        public String sentence() {
            return line == 0 ? reason : "line %d: %s".formatted(line, reason);
        }
    }

    public static Optional<Fault> write(Path from, Path to) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var text = new InputStreamReader(Files.newInputStream(from), decoder);
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text);
                CsvWriter rows =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to)) {
            return copy(records, rows);
        } catch (CsvParseException malformed) {
            return Optional.of(new Fault("the file is not well-formed CSV", 0));
        } catch (UncheckedIOException | CharacterCodingException failure) {
            return Optional.of(new Fault("the file is not UTF-8 text", 0));
        }
    }

    private static Optional<Fault> copy(CsvReader<CsvRecord> records, CsvWriter rows) {
        int columns = -1;
        for (CsvRecord row : records) {
            if (columns < 0) {
                columns = row.getFieldCount();
                rows.writeRecord(CsvHeader.names(row));
            } else if (row.getFieldCount() == columns) {
                rows.writeRecord(row.getFields());
            } else {
                return Optional.of(new Fault(
                        "%d values stand where the header has %d columns".formatted(row.getFieldCount(), columns),
                        row.getStartingLineNumber()));
            }
        }
        return columns < 0 ? Optional.of(new Fault("the file is empty", 0)) : Optional.empty();
    }
}
