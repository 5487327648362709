package org.probity.bias.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.AnalysisProblem;
import org.probity.bias.AnalysisProblem.Code;
import org.probity.bias.data.CsvHeader;
import org.probity.bias.data.CsvTrouble;
import org.probity.bias.data.DatasetFile;
import org.probity.bias.data.DatasetFile.Format;
import org.probity.bias.data.NormalCsv;
import org.probity.bias.data.NumberRule;

/// Counts a CSV or a Parquet file with DuckDB, inside this process and in a room of its own.
///
/// Before the first byte of data is read, the database may reach that one file and nothing else, and no setting can
/// be changed any more.
public final class DuckDbCells implements CellEngine {

    private final Path file;
    private final Format format;
    private final String digest;
    private final EngineLimits limits;

    /// @param digest by which the report will name the CSV file
    @SuppressWarnings("MissingSummary")
    public DuckDbCells(Path file, String digest, EngineLimits limits) {
        this(file, Format.CSV, digest, limits);
    }

    /// The report will name the file by the digest of its original bytes, whatever form it was brought into.
    public DuckDbCells(DatasetFile dataset, EngineLimits limits) {
        this(dataset.file(), dataset.format(), dataset.original().sha256(), limits);
    }

    private DuckDbCells(Path file, Format format, String digest, EngineLimits limits) {
        this.file = file;
        this.format = format;
        this.digest = digest;
        this.limits = limits;
    }

    @Override
    public String name() {
        return LockedDuckDb.NAME;
    }

    @Override
    public CellOutcome count(AnalysisPlan plan, Observer observer) throws IOException {
        // A path may hold quotes; the name of the room does not.
        Path room = Files.createTempDirectory("probity-cells");
        try {
            Path data = Files.createSymbolicLink(room.resolve("data"), file.toRealPath());
            return switch (format) {
                case CSV -> csv(data, plan, observer);
                case PARQUET -> parquet(data, plan, observer);
            };
        } finally {
            DatasetFile.clear(room);
        }
    }

    private CellOutcome csv(Path data, AnalysisPlan plan, Observer observer) throws IOException {
        List<String> header = CsvHeader.read(file);
        Optional<AnalysisProblem> unusable = GroupingQuery.names(plan).stream()
                .flatMap(name -> CsvHeader.problem(name, header).stream())
                .findFirst();
        if (unusable.isPresent()) {
            return new CellOutcome.Refused(unusable.get());
        }
        try {
            return with(data, observer, _ -> csvCount(data, plan, header));
        } catch (SQLException strict) {
            // Mixed line ends and the like: legal for a person, not for the fast reader.
            Path normal = data.resolveSibling("normal.csv");
            Optional<NormalCsv.Fault> fault = NormalCsv.write(file, normal);
            if (fault.isPresent()) {
                return CellOutcome.refused(Code.FILE_UNREADABLE, "", fault.get().sentence());
            }
            try {
                return with(normal, observer, _ -> csvCount(normal, plan, header));
            } catch (SQLException failure) {
                return CellOutcome.refused(
                        Code.OUT_OF_RESOURCES, "", "The rows could not be counted within the limits.");
            }
        }
    }

    private CellCount csvCount(Path data, AnalysisPlan plan, List<String> header) {
        String rows =
                "read_csv('%s', auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"', columns = %s)"
                        .formatted(data, GroupingQuery.columns(header.size()));
        var source = new CellCount.Source(SqlDialect.DUCKDB, header, Set.of(), rows, digest);
        return new CellCount(plan, source, limits, new CsvFaults(data));
    }

    private CellOutcome parquet(Path data, AnalysisPlan plan, Observer observer) throws IOException {
        try {
            return with(data, observer, statement -> {
                List<JdbcColumn> columns = DuckDbParquet.columns(statement, data);
                for (String name : GroupingQuery.names(plan)) {
                    Optional<AnalysisProblem> problem = JdbcColumn.problem(name, columns);
                    if (problem.isPresent()) {
                        throw new Unusable(problem.get());
                    }
                }
                List<String> header = columns.stream().map(JdbcColumn::name).toList();
                String rows = DuckDbParquet.rows(data, header.size());
                var source =
                        new CellCount.Source(SqlDialect.DUCKDB, header, JdbcColumn.floating(columns), rows, digest);
                return new CellCount(plan, source, limits, new ParquetFaults(statement, data, header));
            });
        } catch (Unusable unusable) {
            return new CellOutcome.Refused(unusable.problem);
        } catch (SQLException failure) {
            return CellOutcome.refused(
                    Code.FILE_UNREADABLE, "", "the Parquet file is damaged, or too large for the limits");
        }
    }

    /// A column that a plan needs is not there.
    private static final class Unusable extends RuntimeException {

        private final AnalysisProblem problem;

        private Unusable(AnalysisProblem problem) {
            super(problem.message());
            this.problem = problem;
        }
    }

    /// What is to be counted, once a database is open.
    private interface Counts {

        CellCount in(Statement statement) throws SQLException;
    }

    private CellOutcome with(Path data, Observer observer, Counts counts) throws SQLException, IOException {
        try (Connection database = LockedDuckDb.open(data, limits);
                Statement statement = database.createStatement();
                Watch watch = new Watch(statement, observer, Watch.DUCKDB)) {
            try {
                return counts.in(statement).run(statement);
            } catch (SQLException failure) {
                if (watch.stopped()) {
                    return new CellOutcome.Stopped();
                }
                throw failure;
            }
        }
    }

    /// Reads the file once more, in Java, to say where.
    private record CsvFaults(Path data) implements RowFaults {

        @Override
        public String first(String column, NumberRule rule) throws IOException {
            return CsvTrouble.firstFault(data, column, rule)
                    .map(NormalCsv.Fault::sentence)
                    .orElse(rule.complaint());
        }
    }

    /// A Parquet file has no lines, but its rows have places.
    private record ParquetFaults(Statement statement, Path data, List<String> header) implements RowFaults {

        @Override
        public String first(String column, NumberRule rule) throws SQLException {
            try (ResultSet rows = statement.executeQuery("SELECT place, %s FROM %s r ORDER BY place"
                    .formatted(
                            GroupingQuery.column(header.indexOf(column)),
                            DuckDbParquet.numbered(data, header.size())))) {
                while (rows.next()) {
                    String value = rows.getString(2);
                    Optional<String> fault = rule.fault().apply(value == null ? "" : value);
                    if (fault.isPresent()) {
                        return "row %d: %s".formatted(rows.getLong(1) + 1, fault.get());
                    }
                }
            }
            return rule.complaint();
        }
    }
}
