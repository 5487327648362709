package org.probity.bias.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// How a text file lays out its rows: the encoding of its letters and the sign between two values.
///
/// The one place where a CSV reader is made: quotes as in RFC 4180, rows of any length (their reader says which line is
/// too long or too short), and no byte order mark.
record CsvShape(Charset charset, char separator) {

    static final CsvShape NORMAL = new CsvShape(StandardCharsets.UTF_8, ',');

    private static final int BYTE_ORDER_MARK = '\uFEFF';

    /// Reads rows; bytes that are no letters of this encoding end the reading.
    CsvReader<CsvRecord> rows(InputStream bytes) throws IOException {
        return read(bytes, CodingErrorAction.REPORT);
    }

    CsvReader<CsvRecord> rows(Path file) throws IOException {
        return rows(Files.newInputStream(file));
    }

    /// Reads rows to look at the first ones, whatever bytes follow.
    CsvReader<CsvRecord> look(Path file) throws IOException {
        return read(Files.newInputStream(file), CodingErrorAction.REPLACE);
    }

    private CsvReader<CsvRecord> read(InputStream bytes, CodingErrorAction action) throws IOException {
        Reader text = new BufferedReader(new InputStreamReader(
                bytes, charset.newDecoder().onMalformedInput(action).onUnmappableCharacter(action)));
        try {
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
        } catch (IOException undecodable) {
            text.close();
            throw undecodable;
        }
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }
}
