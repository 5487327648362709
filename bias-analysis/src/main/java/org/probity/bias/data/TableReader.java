package org.probity.bias.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.probity.bias.AnalysisProblem;
import org.probity.bias.AnalysisProblem.Code;

/// Reads columns of a CSV file into memory: UTF-8, comma separated, one header row.
public final class TableReader {

    private static final int ROWS_BETWEEN_SIGNS = 8192;

    private final long mostCells;

    /// @param mostCells how many values, rows times columns, may be held; four bytes each and its texts
    @SuppressWarnings("MissingSummary")
    public TableReader(long mostCells) {
        this.mostCells = mostCells;
    }

    /// Reads all columns.
    ///
    /// @throws IOException if the file cannot be reached at all
    public TableOutcome read(Path file) throws IOException {
        return read(file, CsvHeader.read(file));
    }

    /// Reads some columns of a file that was taken in; one of another form is brought to CSV first ([Intake#asCsv]).
    ///
    /// @throws IOException if the file cannot be reached at all
    public TableOutcome read(DatasetFile dataset, List<String> columns) throws IOException {
        return read(dataset.csv(), columns);
    }

    /// Reads some columns, in the order in which they are named.
    ///
    /// @throws IOException if the file cannot be reached at all
    public TableOutcome read(Path file, List<String> columns) throws IOException {
        return read(file, columns, Set.of(), _ -> {});
    }

    /// Reads some columns and says now and then how many percent of the file are read; what the listener throws ends
    /// the reading.
    ///
    /// @param measures those of the columns of which only the numbers are kept
    /// @throws IOException if the file cannot be reached at all
    public TableOutcome read(Path file, List<String> columns, Set<String> measures, IntConsumer percent)
            throws IOException {
        List<String> header = CsvHeader.read(file);
        Optional<AnalysisProblem> unusable = columns.stream()
                .flatMap(name -> CsvHeader.problem(name, header).stream())
                .findFirst();
        if (unusable.isPresent()) {
            return new TableOutcome.Refused(unusable.get());
        }
        if (header.isEmpty()) {
            return refused(Code.FILE_UNREADABLE, "the file is empty");
        }
        try (var bytes = new CountedBytes(file);
                CsvReader<CsvRecord> records = CsvShape.NORMAL.rows(bytes)) {
            return rows(
                    records,
                    header,
                    new Table.Builder(columns, measures),
                    columns,
                    () -> percent.accept(bytes.percent()));
        } catch (CsvParseException malformed) {
            return refused(Code.FILE_UNREADABLE, "the file is not well-formed CSV");
        } catch (UncheckedIOException | CharacterCodingException undecodable) {
            return refused(Code.FILE_UNREADABLE, "the file is not UTF-8 text");
        }
    }

    private TableOutcome rows(
            Iterable<CsvRecord> records, List<String> header, Table.Builder table, List<String> columns, Runnable now) {
        List<Integer> places = columns.stream().map(header::indexOf).toList();
        var rows = records.iterator();
        rows.next();
        while (rows.hasNext()) {
            CsvRecord row = rows.next();
            if (row.getFieldCount() != header.size()) {
                return refused(
                        Code.FILE_UNREADABLE,
                        NormalCsv.Fault.ofLength(row, header.size()).sentence());
            }
            if ((table.rows() + 1L) * columns.size() > mostCells) {
                return refused(
                        Code.OUT_OF_RESOURCES,
                        "more than %d rows of %d columns do not fit into memory"
                                .formatted(table.rows(), columns.size()));
            }
            if (table.rows() % ROWS_BETWEEN_SIGNS == 0) {
                now.run();
            }
            table.row(places.stream().map(row::getField).toList());
        }
        return new TableOutcome.Read(table.build());
    }

    private static TableOutcome refused(Code code, String message) {
        return new TableOutcome.Refused(new AnalysisProblem(code, "", message));
    }
}
