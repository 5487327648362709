package org.probity.bias.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Profiles a CSV file in one pass: UTF-8, comma separated, one header row (RFC 4180).
public final class DatasetProfiler {

    private final Limits limits;

    public DatasetProfiler(Limits limits) {
        this.limits = limits;
    }

    /// What reading a file ends with.
    public sealed interface Outcome {

        record Profiled(DatasetProfile profile) implements Outcome {}

        /// @param line where it happened, counted from 1; 0 where no line is to blame
        @SuppressWarnings("MissingSummary")
        record Unreadable(String reason, long line) implements Outcome {}
    }

    private static final class Refused extends RuntimeException {

        private final Outcome.Unreadable outcome;

        private Refused(String reason, long line) {
            this(new NormalCsv.Fault(reason, line));
        }

        private Refused(NormalCsv.Fault fault) {
            super(fault.reason());
            outcome = new Outcome.Unreadable(fault.reason(), fault.line());
        }
    }

    /// Profiles a file that was taken in, under the digest and the size of its original.
    ///
    /// @throws IOException if the file cannot be read at all, whatever it holds
    public Outcome profile(DatasetFile dataset) throws IOException {
        return switch (profile(dataset.csv())) {
            case Outcome.Profiled(var found) ->
                new Outcome.Profiled(new DatasetProfile(
                        dataset.original().sha256(), dataset.original().bytes(), found.rows(), found.columns()));
            case Outcome.Unreadable unreadable -> unreadable;
        };
    }

    /// Reads the file once.
    ///
    /// @throws IOException if the file cannot be read at all, whatever it holds
    public Outcome profile(Path file) throws IOException {
        long bytes = Files.size(file);
        if (bytes > limits.bytes()) {
            return new Outcome.Unreadable(
                    "the file has %d bytes, at most %d are read".formatted(bytes, limits.bytes()), 0);
        }
        MessageDigest digest = FileDigest.sha256();
        try (InputStream hashed = new DigestInputStream(Files.newInputStream(file), digest);
                CsvReader<CsvRecord> records = CsvShape.NORMAL.rows(hashed)) {
            List<ColumnCounter> columns = new ArrayList<>();
            long rows = read(records.iterator(), columns);
            hashed.transferTo(OutputStream.nullOutputStream());
            return new Outcome.Profiled(new DatasetProfile(
                    HexFormat.of().formatHex(digest.digest()),
                    bytes,
                    rows,
                    columns.stream().map(ColumnCounter::profile).toList()));
        } catch (Refused refused) {
            return refused.outcome;
        } catch (CsvParseException malformed) {
            return new Outcome.Unreadable("the file is not well-formed CSV", 0);
        } catch (UncheckedIOException | CharacterCodingException failure) {
            return new Outcome.Unreadable("the file is not UTF-8 text", 0);
        }
    }

    private long read(Iterator<CsvRecord> records, List<ColumnCounter> columns) {
        if (!records.hasNext()) {
            throw new Refused("the file is empty", 0);
        }
        header(records.next().getFields(), columns);
        long rows = 0;
        while (records.hasNext()) {
            CsvRecord row = records.next();
            if (row.getFieldCount() != columns.size()) {
                throw new Refused(NormalCsv.Fault.ofLength(row, columns.size()));
            }
            if (++rows > limits.rows()) {
                throw new Refused("more than %d rows".formatted(limits.rows()), row.getStartingLineNumber());
            }
            for (int column = 0; column < columns.size(); column++) {
                columns.get(column).count(row.getField(column));
            }
        }
        return rows;
    }

    private void header(List<String> names, List<ColumnCounter> columns) {
        if (names.size() > limits.columns()) {
            throw new Refused("%d columns, at most %d are read".formatted(names.size(), limits.columns()), 1);
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (name.isBlank()) {
                throw new Refused("column %d has no name".formatted(columns.size() + 1), 1);
            }
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new Refused("the column %s occurs twice".formatted(name), 1);
            }
            columns.add(new ColumnCounter(name));
        }
    }
}
