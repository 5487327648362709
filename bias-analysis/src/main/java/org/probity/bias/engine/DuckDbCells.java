package org.probity.bias.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.AnalysisProblem;
import org.probity.bias.AnalysisProblem.Code;
import org.probity.bias.data.CsvHeader;
import org.probity.bias.data.NormalCsv;
import org.probity.bias.data.Scores;
import org.probity.bias.data.Weights;

/// Counts a CSV file with DuckDB, inside this process and in a room of its own.
///
/// Before the first byte of data is read, the database may reach that one file and nothing else, and no setting can
/// be changed any more.
public final class DuckDbCells implements CellEngine {

    private final Path file;
    private final String digest;
    private final EngineLimits limits;

    /// @param digest by which the report will name the file
    @SuppressWarnings("MissingSummary")
    public DuckDbCells(Path file, String digest, EngineLimits limits) {
        this.file = file;
        this.digest = digest;
        this.limits = limits;
    }

    @Override
    public String name() {
        return LockedDuckDb.NAME;
    }

    @Override
    public CellOutcome count(AnalysisPlan plan, Observer observer) throws IOException {
        List<String> header = CsvHeader.read(file);
        Optional<AnalysisProblem> unusable = GroupingQuery.names(plan).stream()
                .flatMap(name -> CsvHeader.problem(name, header).stream())
                .findFirst();
        if (unusable.isPresent()) {
            return new CellOutcome.Refused(unusable.get());
        }
        // A path may hold quotes; the name of the room does not.
        Path room = Files.createTempDirectory("probity-cells");
        try {
            Path data = Files.createSymbolicLink(room.resolve("data.csv"), file.toRealPath());
            return inRoom(data, plan, header, observer);
        } finally {
            clear(room);
        }
    }

    private CellOutcome inRoom(Path data, AnalysisPlan plan, List<String> header, Observer observer)
            throws IOException {
        try {
            return count(data, plan, header, observer);
        } catch (SQLException strict) {
            // Mixed line ends and the like: legal for a person, not for the fast reader.
            Path normal = data.resolveSibling("normal.csv");
            Optional<NormalCsv.Fault> fault = NormalCsv.write(file, normal);
            if (fault.isPresent()) {
                return CellOutcome.refused(Code.FILE_UNREADABLE, "", fault.get().sentence());
            }
            try {
                return count(normal, plan, header, observer);
            } catch (SQLException failure) {
                return CellOutcome.refused(
                        Code.OUT_OF_RESOURCES, "", "The rows could not be counted within the limits.");
            }
        }
    }

    private CellOutcome count(Path data, AnalysisPlan plan, List<String> header, Observer observer)
            throws SQLException, IOException {
        var source = new CellCount.Source(SqlDialect.DUCKDB, header, Set.of(), reading(data, header), digest);
        var count = new CellCount(plan, source, limits, new CsvFaults(data));
        try (Connection database = LockedDuckDb.open(data, limits);
                Statement statement = database.createStatement();
                Watch watch = new Watch(statement, observer, Watch.DUCKDB)) {
            try {
                return count.run(statement);
            } catch (SQLException failure) {
                if (watch.stopped()) {
                    return new CellOutcome.Stopped();
                }
                throw failure;
            }
        }
    }

    private static String reading(Path data, List<String> header) {
        return "read_csv('%s', auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"', columns = %s)"
                .formatted(data, GroupingQuery.columns(header.size()));
    }

    /// Reads the file once more, in Java, to say where.
    private record CsvFaults(Path data) implements RowFaults {

        @Override
        public String weight(String column) throws IOException {
            return Weights.firstFault(data, column)
                    .map(NormalCsv.Fault::sentence)
                    .orElse("a weight is no number from 0 on");
        }

        @Override
        public String score(String column) throws IOException {
            return Scores.firstFault(data, column)
                    .map(NormalCsv.Fault::sentence)
                    .orElse(Scores.complaint());
        }
    }

    private static void clear(Path room) throws IOException {
        try (Stream<Path> all = Files.walk(room)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
