package org.probity.bias.engine;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.AnalysisProblem;
import org.probity.bias.AnalysisProblem.Code;
import org.probity.bias.Cells;
import org.probity.bias.data.NumberRule;

/// Counts the rows of a table in its own database: only cells leave it.
///
/// The question is the same that a file is asked. Names in it come from the description that the database gives of the
/// table, values do not occur in it.
public final class JdbcCells implements CellEngine {

    private static final int ROWS_AT_ONCE = 10_000;

    private final JdbcSource source;
    private final EngineLimits limits;
    private final JdbcTable table;
    private final String name;

    private JdbcCells(JdbcSource source, EngineLimits limits, JdbcTable table, String name) {
        this.source = source;
        this.limits = limits;
        this.table = table;
        this.name = name;
    }

    /// Connects once, to learn what the table holds.
    ///
    /// @throws NoSuchTable if the database has none of that name
    /// @throws IOException if the database cannot be reached
    public static JdbcCells open(JdbcSource source, EngineLimits limits) throws IOException {
        try (Connection connection = source.database().connect()) {
            Optional<JdbcTable> table = JdbcTable.find(connection, source);
            if (table.isEmpty()) {
                throw new NoSuchTable(source);
            }
            return new JdbcCells(source, limits, table.get(), JdbcCatalog.engine(source.database(), connection));
        } catch (SQLException failure) {
            throw source.database().unreachable(failure);
        }
    }

    @Override
    public String name() {
        return name;
    }

    /// The whole name of the table, as the database gave it.
    public TableName table() {
        return new TableName(table.path());
    }

    /// The names of the table's columns.
    public List<String> header() {
        return table.header();
    }

    @Override
    public CellOutcome count(AnalysisPlan plan, Observer observer) throws IOException {
        List<String> header = table.header();
        Optional<AnalysisProblem> unusable = GroupingQuery.names(plan).stream()
                .flatMap(column -> JdbcColumn.problem(column, table.columns()).stream())
                .findFirst();
        if (unusable.isPresent()) {
            return new CellOutcome.Refused(unusable.get());
        }
        var query = GroupingQuery.of(source.dialect(), plan, header);
        var rows = new CellCount.Source(
                source.dialect(),
                header,
                JdbcColumn.floating(table.columns()),
                table.rows(source.dialect(), query.places()),
                "");
        return named(counted(new CellCount(plan, rows, limits, new TableFaults()), observer));
    }

    private CellOutcome counted(CellCount count, Observer observer) throws IOException {
        try (Connection connection = source.database().connect();
                Statement statement = connection.createStatement();
                Watch watch = new Watch(statement, observer, Watch.UNKNOWN)) {
            statement.setQueryTimeout((int) source.database().timeout().toSeconds());
            statement.setFetchSize(ROWS_AT_ONCE);
            long start = System.nanoTime();
            try {
                return count.run(statement);
            } catch (SQLException failure) {
                return watch.stopped() ? new CellOutcome.Stopped() : failed(failure, System.nanoTime() - start);
            }
        } catch (SQLException failure) {
            throw source.database().unreachable(failure);
        }
    }

    // What a database says about a failure may hold rows of the table, so only its code is passed on.
    private CellOutcome failed(SQLException failure, long nanos) {
        return Duration.ofNanos(nanos).compareTo(source.database().timeout()) >= 0
                ? CellOutcome.refused(
                        Code.TOOK_TOO_LONG,
                        source.name(),
                        "the source %s took longer than %d seconds and was stopped"
                                .formatted(
                                        source.name(),
                                        source.database().timeout().toSeconds()))
                : CellOutcome.refused(
                        Code.ENGINE_FAILED,
                        source.name(),
                        "the source %s could not count the rows (SQLSTATE %s)"
                                .formatted(source.name(), failure.getSQLState()));
    }

    private static CellOutcome named(CellOutcome outcome) {
        return switch (outcome) {
            case CellOutcome.Counted(var cells, var scores) ->
                new CellOutcome.Counted(
                        new Cells(CellDigest.of(cells, scores), cells.attributes(), cells.cells()), scores);
            case CellOutcome.Refused refused -> refused;
            case CellOutcome.Stopped stopped -> stopped;
        };
    }

    /// A table has no lines to name.
    private record TableFaults() implements RowFaults {

        @Override
        public String first(String column, NumberRule rule) {
            return "in a row of the table " + rule.complaint();
        }
    }
}
