package org.probity.bias.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.AnalysisProblem;
import org.probity.bias.AnalysisProblem.Code;
import org.probity.bias.Cells;
import org.probity.bias.DecisionColumns;
import org.probity.bias.Grouping;
import org.probity.bias.PlainCells;

class DuckDbCellsTest {

    private static final List<String> NAMES = List.of(
            "a\"; drop table ds; --",
            "read_csv('/etc/passwd')",
            "sex; region",
            "c1",
            "naïve \"quoted\"",
            "select",
            "line\nbreak");

    private static final List<String> VALUES = List.of(
            "a",
            " a ",
            "",
            "?",
            "NaN",
            "NA",
            "null",
            "it's",
            "say \"hi\"",
            "x,y",
            "two\nlines",
            "'); copy t to 'x'; --",
            "Ünïcödé 🙂",
            "0",
            "1",
            "1.0",
            "-5",
            "\t",
            ";");

    @TempDir
    private Path folder = Path.of("");

    static Stream<Long> seeds() {
        return LongStream.range(0, 60).boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyTableIsCountedAsAPlainReaderCountsIt(long seed) throws IOException {
        var random = new Random(seed);
        Path file = table(random);
        String weight = "weight";
        AnalysisPlan plan = AnalysisPlan.of(
                new DecisionColumns(NAMES.get(0), NAMES.get(1), "1", "1"),
                Grouping.of(NAMES.get(2)),
                Grouping.of(NAMES.get(3), NAMES.get(4), NAMES.get(6)),
                Grouping.of(NAMES.get(5)));
        AnalysisPlan chosen = random.nextBoolean() ? plan : plan.weighted(weight);

        CellOutcome outcome = new DuckDbCells(file, "d", EngineLimits.DEFAULT).count(chosen, Observer.NOBODY);

        assertThat(outcome).isEqualTo(new CellOutcome.Counted(PlainCells.read(file, "d", chosen), Optional.empty()));
    }

    private Path table(Random random) throws IOException {
        Path file = folder.resolve("it's \"the\" table;.csv");
        LineDelimiter ends = random.nextBoolean() ? LineDelimiter.LF : LineDelimiter.CRLF;
        try (CsvWriter rows = CsvWriter.builder().lineDelimiter(ends).build(file)) {
            rows.writeRecord(Stream.concat(NAMES.stream(), Stream.of("weight")).toList());
            int count = random.nextInt(400);
            for (int row = 0; row < count; row++) {
                Stream<String> values = IntStream.range(0, NAMES.size()).mapToObj(_ -> value(random));
                String weight = "%d.%06d".formatted(random.nextInt(1000), random.nextInt(1_000_000));
                rows.writeRecord(Stream.concat(values, Stream.of(weight)).toList());
            }
        }
        return file;
    }

    private static String value(Random random) {
        // Few values are frequent, so that cells with many rows occur beside cells with one.
        return VALUES.get(random.nextInt(1 + random.nextInt(VALUES.size())));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "g,y,p|a,1,1~b,0,1|",
                "\uFEFFg,y,p~a,1,1~b,0,1~",
                "g,y,p~a,1,1|b,0,1",
                "g,y,p^a,1,1^b,0,1^",
                "g,y,p~~a,1,1~~b,0,1~~"
            })
    void lineEndsBlankLinesAndByteOrderMarksAreNoContent(String content) throws IOException {
        CellOutcome outcome =
                count(content.replace("|", "\r\n").replace('~', '\n').replace('^', '\r'), plan());

        assertThat(((CellOutcome.Counted) outcome).cells().cells())
                .extracting(cell -> cell.groups().getFirst() + cell.label() + cell.prediction())
                .containsExactly("a11", "b01");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "g,y~a,1|COLUMN_NOT_FOUND|the dataset has no column p",
                "g,y,p,p~a,1,1,1|COLUMN_TWICE|the column p occurs twice in the header",
                "g,y,p~a,1,1~a,1|FILE_UNREADABLE|line 3: 2 values stand where the header has 3 columns",
                "g,y,p~a,1,1~a,1,1,1|FILE_UNREADABLE|line 3: 4 values stand where the header has 3 columns"
            })
    void aFileThatDoesNotFitIsRefusedByColumnOrLine(String content, Code code, String message) throws IOException {
        AnalysisProblem problem = problem(content.replace('~', '\n'), plan());

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.message()).isEqualTo(message);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'', line 3: the weight is missing",
        "-2, line 3: the weight is no number from 0 to 999999999999",
        "NaN, line 3: the weight is missing",
        "Infinity, line 3: the weight is no number from 0 to 999999999999",
        "heavy, line 3: the weight is no number from 0 to 999999999999",
        "1e300, line 3: the weight is no number from 0 to 999999999999"
    })
    void aWeightThatIsNoneIsRefusedWithColumnAndLine(String weight, String message) throws IOException {
        String content = "g,y,p,w\na,1,1,1.5\na,1,1," + weight + "\na,1,1,-7\n";

        AnalysisProblem problem = problem(content, plan().weighted("w"));

        assertThat(problem).isEqualTo(new AnalysisProblem(Code.WEIGHT_NOT_A_NUMBER, "w", message));
    }

    @Test
    void theLargestWeightsKeepTheirSquaresAndMoreThanCanBeAddedUpIsRefused() throws IOException {
        String one = "g,y,p,w\na,1,1,999999999998.999999\n";

        var counted = (CellOutcome.Counted) count(one, plan().weighted("w"));
        Cells.Cell cell = counted.cells().cells().getFirst();

        assertThat(cell.squares())
                .isEqualTo(new BigInteger("999999999998999999").pow(2))
                .isEqualTo(BigInteger.valueOf(cell.weight()).pow(2));
        assertThat(problem(one + "b,1,1,2\n", plan().weighted("w")).message())
                .isEqualTo("all weights together are no number below 1000000000000");
        assertThat(problem(one + "a,1,1,2\n", plan().weighted("w")).code()).isEqualTo(Code.WEIGHT_NOT_A_NUMBER);
    }

    @Test
    void aMeasurementAsAttributeIsRefusedByItsName() throws IOException {
        String rows = IntStream.range(0, 12_000).mapToObj(row -> row + ",1,1\n").reduce("g,y,p\n", String::concat);

        AnalysisProblem problem = problem(rows, plan());

        assertThat(problem.code()).isEqualTo(Code.TOO_MANY_VALUES);
        assertThat(problem.subject()).isEqualTo("g");
    }

    @Test
    void anotherEncodingIsRefusedAndNotGuessed() throws IOException {
        Path file = Files.write(folder.resolve("latin"), "g,y,p\né,1,1\n".getBytes(StandardCharsets.ISO_8859_1));

        CellOutcome outcome = new DuckDbCells(file, "d", EngineLimits.DEFAULT).count(plan(), Observer.NOBODY);

        assertThat(outcome)
                .isEqualTo(new CellOutcome.Refused(
                        new AnalysisProblem(Code.FILE_UNREADABLE, "", "the file is not UTF-8 text")));
    }

    @Test
    void anObserverCanEndALongCount() throws IOException {
        Path file = folder.resolve("long.csv");
        try (var rows = Files.newBufferedWriter(file)) {
            rows.write("g,y,p\n");
            for (int row = 0; row < 3_000_000; row++) {
                rows.write("a,1,1\n");
            }
        }
        var impatient = new Observer() {
            @Override
            public void reached(int percent) {}

            @Override
            public boolean wantsToStop() {
                return true;
            }
        };
        var slow = new EngineLimits(256, 1, 10, 10);

        CellOutcome outcome = new DuckDbCells(file, "d", slow).count(plan(), impatient);

        assertThat(outcome).isEqualTo(new CellOutcome.Stopped());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "SELECT * FROM read_csv('/etc/passwd')",
                "SELECT * FROM '/etc/passwd'",
                "SELECT * FROM read_text('/etc/hostname')",
                "SELECT * FROM glob('/*')",
                "COPY (SELECT 1) TO '/tmp/probity-written.csv'",
                "ATTACH '/tmp/probity-other.db'",
                "INSTALL httpfs",
                "LOAD httpfs",
                "SET enable_external_access = true",
                "SET memory_limit = '10GB'",
                "SET allowed_paths = ['/etc/passwd']"
            })
    void theDatabaseReachesTheOneFileAndNothingElse(String attempt) throws IOException, SQLException {
        Path file = Files.writeString(folder.resolve("data.csv"), "g\na\n");
        try (Connection database = LockedDuckDb.open(file, EngineLimits.DEFAULT);
                Statement statement = database.createStatement()) {

            assertThatThrownBy(() -> statement.execute(attempt)).isInstanceOf(SQLException.class);
        }
    }

    private AnalysisProblem problem(String content, AnalysisPlan plan) throws IOException {
        return ((CellOutcome.Refused) count(content, plan)).problem();
    }

    private CellOutcome count(String content, AnalysisPlan plan) throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), content);
        return new DuckDbCells(file, "d", EngineLimits.DEFAULT).count(plan, Observer.NOBODY);
    }

    private static AnalysisPlan plan() {
        return AnalysisPlan.of(new DecisionColumns("y", "p", "1", "1"), Grouping.of("g"));
    }
}
