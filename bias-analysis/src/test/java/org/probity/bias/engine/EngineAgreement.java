package org.probity.bias.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.AnalysisProblem;
import org.probity.bias.AnalysisProblem.Code;
import org.probity.bias.Cells;
import org.probity.bias.DecisionColumns;
import org.probity.bias.Grouping;
import org.probity.bias.score.ScoreCells;

/// What every database must answer: the same cells as the embedded engine gives for the same rows in a file.
abstract class EngineAgreement {

    /// Names that must reach the database as names and as nothing else.
    private static final List<String> NAMES = List.of(
            "group\"; drop table x; --",
            "naïve 🙂 'quoted'",
            "select",
            "score`s",
            "weight_%",
            "label",
            "prediction",
            "c1");

    private static final List<String> VALUES = List.of(
            "a",
            " a ",
            "",
            "?",
            "NaN",
            "NA",
            "it's",
            "say \"hi\"",
            "'); drop table x; --",
            "Ünïcödé 🙂",
            "0",
            "1",
            "1.0");
    private static final List<String> SCORES =
            List.of("0", "1", "0.25", "?", "", "0.1234567890125", "1e-5", "+.5", "7.", "-0.75", "\t0.5", " 0.5 ");
    private static final int ROWS = 1_000;
    private static final int ROWS_AT_ONCE = 250;

    static final AnalysisPlan PLAN = AnalysisPlan.of(
            new DecisionColumns("label", "prediction", "1", "1"),
            Grouping.of(NAMES.get(0)),
            Grouping.of(NAMES.get(1), NAMES.get(2)));

    @TempDir
    private Path folder = Path.of("");

    /// A place in the database for tables, with rights to make some.
    abstract JdbcSource source(String table);

    /// The database's word for a text of any length.
    abstract String textType();

    String floatType() {
        return "DOUBLE";
    }

    final Connection connect() throws SQLException {
        JdbcDatabase source = source("any").database();
        var properties = new Properties();
        properties.setProperty("user", source.user());
        if (!source.password().get().isEmpty()) {
            properties.setProperty("password", source.password().get());
        }
        return DriverManager.getConnection(source.address().url(), properties);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theSameRowsGiveTheSameCells(long seed) throws IOException, SQLException {
        List<List<String>> rows = rows(new Random(seed));
        String table = "rows \"%d\"".formatted(seed);
        fill(table, rows);
        Path file = csv(rows);
        AnalysisPlan everything = PLAN.weighted("weight_%").scored("score`s");

        for (AnalysisPlan plan : List.of(PLAN, PLAN.weighted("weight_%"), everything)) {
            assertSame(count(table, plan, EngineLimits.DEFAULT), inFile(file, plan, EngineLimits.DEFAULT));
        }
    }

    @ParameterizedTest(name = "from {0}, {1} apart")
    @CsvSource({"0, 0.000001", "300, 0.00055", "-900000, 1.5"})
    void scoresThatAreTooManyShareTheSameBins(BigDecimal least, BigDecimal step) throws IOException, SQLException {
        var random = new Random(4);
        List<List<String>> rows = IntStream.range(0, ROWS)
                .mapToObj(_ -> step.multiply(BigDecimal.valueOf(random.nextInt(1_000_001)))
                        .add(least))
                .map(score -> List.of(
                        "a", "b", "c", score.toPlainString(), "1", String.valueOf(random.nextInt(2)), "1", "unused"))
                .toList();
        fill("bins", rows);
        var limits = new EngineLimits(256, 2, 100, 100, 950);

        CellOutcome.Counted counted = count("bins", PLAN.scored("score`s"), limits);

        assertThat(counted.scores().orElseThrow().resolution()).isInstanceOf(ScoreCells.Resolution.Bins.class);
        assertSame(counted, inFile(csv(rows), PLAN.scored("score`s"), limits));
    }

    @Test
    void numbersOfTheDatabaseMeanWhatTheyMeanInAFile() throws IOException, SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE typed (g %s, y INTEGER, p BOOLEAN, s %s, w DECIMAL(10, 3))"
                    .formatted(floatType(), floatType()));
            statement.execute("INSERT INTO typed VALUES (1500000, 1, true, 0.25, 1.5), (0.1, 0, false, 1e-5, 2.25),"
                    + " (NULL, NULL, NULL, NULL, 4), (1500000, 1, true, 0.25, 1)");
        }
        AnalysisPlan plan = AnalysisPlan.of(new DecisionColumns("y", "p", "1", "1"), Grouping.of("g"))
                .weighted("w")
                .scored("s");

        CellOutcome.Counted counted = count("typed", plan, EngineLimits.DEFAULT);

        assertThat(counted.cells().cells())
                .containsExactly(
                        new Cells.Cell(List.of(""), "", "", 1, 4_000_000, millionths("16")),
                        new Cells.Cell(List.of("0.1"), "0", "false", 1, 2_250_000, millionths("5.0625")),
                        new Cells.Cell(List.of("1500000.0"), "1", "true", 2, 2_500_000, millionths("3.25")));
        assertThat(counted.scores().orElseThrow().cells())
                .extracting(cell -> cell.upper().stripTrailingZeros().toPlainString() + "x" + cell.rows())
                .containsExactly("0.00001x1", "0.25x2");
        assertThat(counted.scores().orElseThrow().unscored()).isEqualTo(1);
    }

    private static BigInteger millionths(String squares) {
        return new BigDecimal(squares).movePointRight(12).toBigIntegerExact();
    }

    @Test
    void theDigestNamesTheCountsAndNotTheRows() throws IOException, SQLException {
        List<List<String>> rows = new ArrayList<>(rows(new Random(9)).subList(0, 100));
        fill("forth", rows);
        fill("back", rows.reversed());
        rows.removeLast();
        fill("fewer", rows);

        String forth = count("forth", PLAN, EngineLimits.DEFAULT).cells().datasetDigest();

        assertThat(forth).matches("cells:sha256:[0-9a-f]{64}");
        assertThat(count("back", PLAN, EngineLimits.DEFAULT).cells().datasetDigest())
                .isEqualTo(forth);
        assertThat(count("fewer", PLAN, EngineLimits.DEFAULT).cells().datasetDigest())
                .isNotEqualTo(forth);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "weight_%, -1, WEIGHT_NOT_A_NUMBER",
        "weight_%, '', WEIGHT_NOT_A_NUMBER",
        "weight_%, 1_000, WEIGHT_NOT_A_NUMBER",
        "score`s, Infinity, SCORE_NOT_A_NUMBER",
        "score`s, high, SCORE_NOT_A_NUMBER",
        "score`s, 1e6, SCORE_NOT_A_NUMBER",
        "score`s, 1_000, SCORE_NOT_A_NUMBER",
        "score`s, 1e999999999, SCORE_NOT_A_NUMBER"
    })
    void whatIsNoNumberIsRefusedByItsColumn(String column, String value, Code code) throws IOException, SQLException {
        List<List<String>> rows = new ArrayList<>(rows(new Random(3)).subList(0, 10));
        List<String> bad = new ArrayList<>(rows.getFirst());
        bad.set(NAMES.indexOf(column), value);
        rows.add(bad);
        fill("bad", rows);
        AnalysisPlan plan = PLAN.weighted("weight_%").scored("score`s");

        AnalysisProblem problem = refusal("bad", plan, EngineLimits.DEFAULT);

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.subject()).isEqualTo(column);
    }

    @Test
    void aMeasurementAsAttributeIsRefusedByItsName() throws IOException, SQLException {
        List<List<String>> rows = IntStream.range(0, ROWS)
                .mapToObj(row -> List.of("v" + row, "b", "c", "1", "1", "1", "1", ""))
                .toList();
        fill("measured", rows);

        AnalysisProblem problem = refusal("measured", PLAN, new EngineLimits(256, 2, 100, 100));

        assertThat(problem.code()).isEqualTo(Code.TOO_MANY_VALUES);
        assertThat(problem.subject()).isEqualTo(NAMES.getFirst());
    }

    @Test
    void aColumnOrTableThatIsNotThereIsNamed() throws IOException, SQLException {
        fill("small", rows(new Random(1)).subList(0, 1));

        assertThat(refusal("small", PLAN.scored("nothing"), EngineLimits.DEFAULT))
                .isEqualTo(new AnalysisProblem(Code.COLUMN_NOT_FOUND, "nothing", "the dataset has no column nothing"));
        assertThatThrownBy(() -> JdbcCells.open(source("sm_ll"), EngineLimits.DEFAULT))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has no table sm_ll");
    }

    @Test
    void anObserverEndsALongQuery() throws IOException, SQLException {
        JdbcCells engine = slow();
        var impatient = new Observer() {
            @Override
            public void reached(int percent) {}

            @Override
            public boolean wantsToStop() {
                return true;
            }
        };

        assertThat(engine.count(AnalysisPlan.of(new DecisionColumns("y", "p", "1", "1"), Grouping.of("g")), impatient))
                .isEqualTo(new CellOutcome.Stopped());
    }

    @Test
    void aQueryThatTakesTooLongIsGivenUp() throws IOException, SQLException {
        JdbcCells engine = slow();

        CellOutcome outcome = engine.count(
                AnalysisPlan.of(new DecisionColumns("y", "p", "1", "1"), Grouping.of("g")), Observer.NOBODY);

        assertThat(outcome).isInstanceOf(CellOutcome.Refused.class);
        assertThat(((CellOutcome.Refused) outcome).problem().code()).isEqualTo(Code.TOOK_TOO_LONG);
    }

    /// A view over so many combined rows that nobody waits for the end.
    abstract String slowRows();

    private JdbcCells slow() throws IOException, SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP VIEW IF EXISTS slow");
            statement.execute("CREATE VIEW slow AS " + slowRows());
        }
        JdbcSource patient = source("slow");
        JdbcDatabase database = patient.database();
        return JdbcCells.open(
                new JdbcSource(
                        new JdbcDatabase(
                                database.name(),
                                database.address(),
                                database.user(),
                                database.password(),
                                database.schema(),
                                Duration.ofSeconds(2),
                                database.drivers()),
                        patient.table()),
                EngineLimits.DEFAULT);
    }

    private static List<List<String>> rows(Random random) {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            rows.add(List.of(
                    one(VALUES, random),
                    one(VALUES, random),
                    one(VALUES, random),
                    one(SCORES, random),
                    "%d.%06d".formatted(random.nextInt(1000), random.nextInt(1_000_000)),
                    one(VALUES, random),
                    one(VALUES, random),
                    "unused"));
        }
        return rows;
    }

    private static String one(List<String> values, Random random) {
        return values.get(random.nextInt(1 + random.nextInt(values.size())));
    }

    private Path csv(List<List<String>> rows) throws IOException {
        Path file = folder.resolve("rows.csv");
        try (CsvWriter writer = CsvWriter.builder().build(file)) {
            writer.writeRecord(NAMES);
            rows.forEach(writer::writeRecord);
        }
        return file;
    }

    /// Writes literals, so that no value passes through a driver's own idea of types.
    private void fill(String table, List<List<String>> rows) throws SQLException {
        String name = source(table).dialect().quoted(table);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS " + name);
            statement.execute(NAMES.stream()
                    .map(column -> source(table).dialect().quoted(column) + " " + textType())
                    .collect(Collectors.joining(", ", "CREATE TABLE " + name + " (", ")")));
            for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
                statement.execute(rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE)).stream()
                        .map(EngineAgreement::literals)
                        .collect(Collectors.joining(", ", "INSERT INTO " + name + " VALUES ", "")));
            }
        }
    }

    private static String literals(List<String> row) {
        return row.stream()
                .map(value -> value.isEmpty() ? "NULL" : "'" + value.replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private CellOutcome.Counted count(String table, AnalysisPlan plan, EngineLimits limits) throws IOException {
        return (CellOutcome.Counted) JdbcCells.open(source(table), limits).count(plan, Observer.NOBODY);
    }

    private AnalysisProblem refusal(String table, AnalysisPlan plan, EngineLimits limits) throws IOException {
        return ((CellOutcome.Refused) JdbcCells.open(source(table), limits).count(plan, Observer.NOBODY)).problem();
    }

    private static CellOutcome.Counted inFile(Path file, AnalysisPlan plan, EngineLimits limits) throws IOException {
        return (CellOutcome.Counted) new DuckDbCells(file, "d", limits).count(plan, Observer.NOBODY);
    }

    private static void assertSame(CellOutcome.Counted actual, CellOutcome.Counted expected) {
        assertThat(actual.cells().attributes()).isEqualTo(expected.cells().attributes());
        assertThat(actual.cells().cells()).isEqualTo(expected.cells().cells());
        assertThat(actual.scores()).isEqualTo(expected.scores());
    }
}
