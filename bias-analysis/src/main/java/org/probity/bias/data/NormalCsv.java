package org.probity.bias.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Copies a CSV file into the strictest form of RFC 4180, or finds the first line that keeps it from being one.
///
/// A fast reader says only that something is wrong; this one reads slowly and says where.
public final class NormalCsv {

    private final CsvShape shape;
    private final DecimalComma decimals;
    private final Limits limits;

    NormalCsv(CsvShape shape, DecimalComma decimals, Limits limits) {
        this.shape = shape;
        this.decimals = decimals;
        this.limits = limits;
    }

    /// What is wrong with a file.
    ///
    /// @param line where, counted from 1; 0 where no line is to blame
    public record Fault(String reason, long line) {

        /// The fault in one sentence, as a person would look for it.
        public String sentence() {
            return line == 0 ? reason : "line %d: %s".formatted(line, reason);
        }

        static Fault ofLength(CsvRecord row, int columns) {
            return new Fault(
                    "%d values stand where the header has %d columns".formatted(row.getFieldCount(), columns),
                    row.getStartingLineNumber());
        }
    }

    public static Optional<Fault> write(Path from, Path to) throws IOException {
        return new NormalCsv(CsvShape.NORMAL, DecimalComma.NOWHERE, Limits.NONE).copy(from, to);
    }

    Optional<Fault> copy(Path from, Path to) throws IOException {
        try (CsvReader<CsvRecord> records = shape.rows(from);
                CsvWriter rows =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to)) {
            return copy(records, rows);
        } catch (CsvParseException malformed) {
            return Optional.of(new Fault("the file is not well-formed CSV", 0));
        } catch (UncheckedIOException | CharacterCodingException failure) {
            return Optional.of(new Fault("the file is not %s text".formatted(shape.charset()), 0));
        }
    }

    private Optional<Fault> copy(CsvReader<CsvRecord> records, CsvWriter rows) {
        List<String> header = List.of();
        long count = -1;
        for (CsvRecord row : records) {
            if (count < 0) {
                header = row.getFields();
                rows.writeRecord(header);
            } else {
                Optional<Fault> fault = fault(row, header, count);
                if (fault.isPresent()) {
                    return fault;
                }
                rows.writeRecord(written(row));
            }
            count++;
        }
        return count < 0 ? Optional.of(new Fault("the file is empty", 0)) : Optional.empty();
    }

    private Optional<Fault> fault(CsvRecord row, List<String> header, long before) {
        long line = row.getStartingLineNumber();
        if (row.getFieldCount() != header.size()) {
            return Optional.of(Fault.ofLength(row, header.size()));
        }
        if (before >= limits.rows()) {
            return Optional.of(new Fault("more than %d rows".formatted(limits.rows()), line));
        }
        for (int column = 0; column < header.size(); column++) {
            if (decimals.contradictedBy(row.getField(column))) {
                return Optional.of(new Fault(
                        "column %s has a number with a point, where fractions are to stand behind commas"
                                .formatted(header.get(column)),
                        line));
            }
        }
        return Optional.empty();
    }

    private List<String> written(CsvRecord row) {
        if (decimals.nowhere()) {
            return row.getFields();
        }
        return IntStream.range(0, row.getFieldCount())
                .mapToObj(column -> decimals.written(column, row.getField(column)))
                .toList();
    }
}
