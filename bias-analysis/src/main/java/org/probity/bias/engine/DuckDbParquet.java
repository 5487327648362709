package org.probity.bias.engine;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.probity.bias.data.DatasetFile;
import org.probity.bias.data.NormalCsv.Fault;
import org.probity.bias.data.ParquetReader;

/// Reads Parquet files with DuckDB.
public final class DuckDbParquet implements ParquetReader {

    private static final Fault DAMAGED = new Fault("the Parquet file is damaged", 0);

    private final EngineLimits limits;

    public DuckDbParquet(EngineLimits limits) {
        this.limits = limits;
    }

    /// Work on an open database that can read the file.
    private interface Work<T> {

        T in(Statement statement, Path data) throws SQLException, IOException;
    }

    @Override
    public Optional<List<String>> header(Path file) throws IOException {
        return with(
                file,
                (statement, data) ->
                        columns(statement, data).stream().map(JdbcColumn::name).toList());
    }

    @Override
    public Optional<Fault> write(Path file, Path csv) throws IOException {
        Optional<Boolean> written = with(file, (statement, data) -> {
            try (CsvWriter out =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(csv)) {
                write(statement, data, out);
                return true;
            }
        });
        return written.isPresent() ? Optional.empty() : Optional.of(DAMAGED);
    }

    private static void write(Statement statement, Path data, CsvWriter out) throws SQLException {
        List<JdbcColumn> columns = columns(statement, data);
        Set<Integer> floating = JdbcColumn.floating(columns);
        out.writeRecord(columns.stream().map(JdbcColumn::name).toList());
        String ordered =
                "SELECT %s FROM %s r ORDER BY r.place".formatted(names(columns.size()), numbered(data, columns.size()));
        try (ResultSet rows = statement.executeQuery(ordered)) {
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int place = 0; place < columns.size(); place++) {
                    String value = text(rows.getString(place + 1));
                    values.add(floating.contains(place) ? FloatText.of(value) : value);
                }
                out.writeRecord(values);
            }
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    // A path may hold quotes; the name of the room does not.
    private <T> Optional<T> with(Path file, Work<T> work) throws IOException {
        Path room = Files.createTempDirectory("probity-parquet");
        try {
            Path data = Files.createSymbolicLink(room.resolve("data.parquet"), file.toRealPath());
            try (Connection database = LockedDuckDb.open(data, limits);
                    Statement statement = database.createStatement()) {
                return Optional.of(work.in(statement, data));
            } catch (SQLException damaged) {
                return Optional.empty();
            }
        } finally {
            DatasetFile.clear(room);
        }
    }

    /// The columns with their types.
    static List<JdbcColumn> columns(Statement statement, Path data) throws SQLException {
        List<JdbcColumn> columns = new ArrayList<>();
        try (ResultSet none = statement.executeQuery("SELECT * FROM read_parquet('%s') LIMIT 0".formatted(data))) {
            ResultSetMetaData words = none.getMetaData();
            for (int place = 1; place <= words.getColumnCount(); place++) {
                columns.add(new JdbcColumn(words.getColumnName(place), words.getColumnType(place)));
            }
        }
        return columns;
    }

    /// The rows with neutral names and every value as text.
    static String rows(Path data, int columns) {
        return "(SELECT %s FROM read_parquet('%s') AS t(%s))".formatted(texts(columns), data, names(columns));
    }

    /// The same with the place of the row in the file, from 0 on.
    static String numbered(Path data, int columns) {
        return "(SELECT place, %s FROM read_parquet('%s', file_row_number = true) AS t(%s, place))"
                .formatted(texts(columns), data, names(columns));
    }

    private static String texts(int columns) {
        return IntStream.range(0, columns)
                .mapToObj(GroupingQuery::column)
                .map("CAST(%1$s AS VARCHAR) AS %1$s"::formatted)
                .collect(Collectors.joining(", "));
    }

    private static String names(int columns) {
        return IntStream.range(0, columns).mapToObj(GroupingQuery::column).collect(Collectors.joining(", "));
    }
}
