package org.probity.bias.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Properties;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.AnalysisProblem;
import org.probity.bias.AnalysisProblem.Code;
import org.probity.bias.DecisionColumns;
import org.probity.bias.Grouping;
import org.probity.bias.data.DatasetFile;
import org.probity.bias.data.DatasetFile.Format;
import org.probity.bias.data.Intake;
import org.probity.bias.data.Limits;
import org.probity.bias.data.Reading;

class ParquetCellsTest {

    private static final AnalysisPlan PLAN = AnalysisPlan.of(
                    new DecisionColumns("y", "p\"; drop", "1", "1"), Grouping.of("g 🙂"), Grouping.of("f"))
            .weighted("w")
            .scored("s");
    private static final String MANY = """
        SELECT CASE WHEN i % 7 = 0 THEN NULL ELSE 'g''' || i % 3 END AS "g 🙂", i % 5 / 2.0::DOUBLE AS f, i % 2 AS y,
            i % 3 = 0 AS "p""; drop", i / 1000.0::DOUBLE AS s, (i % 9)::DECIMAL(9, 4) AS w, [i] AS nested
        FROM range(1000) t(i)\
        """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aParquetFileGivesTheCellsOfTheSameRowsInCsv() throws IOException, SQLException {
        Path file = parquet(MANY);

        try (DatasetFile taken = taken(file);
                DatasetFile csv = ((Intake.Outcome.Taken) intake().asCsv(taken)).file()) {
            assertThat(taken.format()).isEqualTo(Format.PARQUET);
            assertThat(taken.header()).containsExactly("g 🙂", "f", "y", "p\"; drop", "s", "w", "nested");
            assertThat(csv.header()).isEqualTo(taken.header());

            CellOutcome counted = new DuckDbCells(taken, EngineLimits.DEFAULT).count(PLAN, Observer.NOBODY);

            assertThat(((CellOutcome.Counted) counted).cells().rows()).isEqualTo(1000);
            assertThat(counted).isEqualTo(new DuckDbCells(csv, EngineLimits.DEFAULT).count(PLAN, Observer.NOBODY));
        }
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "'Infinity', s, SCORE_NOT_A_NUMBER, row 3: the score is no finite number below 1000000",
        "-1, w, WEIGHT_NOT_A_NUMBER, row 3: the weight is no number from 0 to 999999999999",
        "NULL, w, WEIGHT_NOT_A_NUMBER, row 3: the weight is missing"
    })
    void aNumberThatIsNoneIsRefusedWithItsRow(String value, String column, Code code, String message)
            throws IOException, SQLException {
        String literal = value.equals("Infinity") ? "'Infinity'::DOUBLE" : value + "::DOUBLE";
        Path file = parquet("""
            SELECT 'a' AS "g 🙂", 'b' AS f, 1 AS y, 1 AS "p""; drop",
                %s AS s, %s AS w FROM range(5) t(i)\
            """.formatted(
                        column.equals("s") ? "CASE WHEN i < 2 THEN 0.5 ELSE %s END".formatted(literal) : "0.5",
                        column.equals("w") ? "CASE WHEN i < 2 THEN 0.5 ELSE %s END".formatted(literal) : "0.5"));

        assertThat(problem(file, PLAN)).isEqualTo(new AnalysisProblem(code, column, message));
    }

    @Test
    void aColumnThatIsNotThereOrHoldsListsIsRefusedByItsName() throws IOException, SQLException {
        Path file = parquet(MANY);

        assertThat(problem(file, PLAN.scored("other")).code()).isEqualTo(Code.COLUMN_NOT_FOUND);
        assertThat(problem(
                        file, AnalysisPlan.of(new DecisionColumns("y", "p\"; drop", "1", "1"), Grouping.of("nested"))))
                .isEqualTo(
                        new AnalysisProblem(Code.NO_VALUES, "nested", "the column nested holds no values to compare"));
    }

    @ParameterizedTest(name = "{0} %")
    @ValueSource(ints = {1, 30, 60, 99})
    void aFileThatIsCutOffIsRefused(int percent) throws IOException, SQLException {
        byte[] bytes = Files.readAllBytes(parquet(MANY));
        Path cut = Files.write(
                folder.resolve("cut.parquet"), Arrays.copyOf(bytes, Math.max(4, bytes.length * percent / 100)));

        assertThat(((Intake.Outcome.Refused) intake().take(cut, Reading.AS_FOUND)).problem())
                .isEqualTo(new AnalysisProblem(
                        Code.FILE_UNREADABLE, "", "the Parquet file is cut off: its end is missing"));
    }

    @Test
    void aFileWithDamagedRowsIsRefusedAndNotCountedInPart() throws IOException, SQLException {
        Path file = parquet(MANY);
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 8, bytes.length / 2, (byte) 0x5A);
        Files.write(file, bytes);

        assertThat(problem(file, PLAN))
                .isEqualTo(new AnalysisProblem(
                        Code.FILE_UNREADABLE, "", "the Parquet file is damaged, or too large for the limits"));
    }

    private Path parquet(String query) throws SQLException {
        Path file = folder.resolve("data.parquet");
        try (Connection database = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement statement = database.createStatement()) {
            statement.execute("COPY (%s) TO '%s' (FORMAT parquet)".formatted(query, file));
        }
        return file;
    }

    private static AnalysisProblem problem(Path file, AnalysisPlan plan) throws IOException {
        try (DatasetFile taken = taken(file)) {
            CellOutcome outcome = new DuckDbCells(taken, EngineLimits.DEFAULT).count(plan, Observer.NOBODY);
            return ((CellOutcome.Refused) outcome).problem();
        }
    }

    private static DatasetFile taken(Path file) throws IOException {
        return ((Intake.Outcome.Taken) intake().take(file, Reading.AS_FOUND)).file();
    }

    private static Intake intake() {
        return new Intake(Limits.DEFAULT, new DuckDbParquet(EngineLimits.DEFAULT));
    }
}
