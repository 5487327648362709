package org.probity.bias.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import org.probity.bias.data.DatasetProfiler;
import org.probity.bias.data.Limits;
import org.probity.bias.data.PlanFit;

/// Files as nobody wants them, from the file to the refusal or to cells that hide nothing.
class BadInputTest {

    private static final AnalysisPlan PLAN = AnalysisPlan.of(new DecisionColumns("y", "p", "1", "1"), Grouping.of("g"));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aMillionDifferentGroupsAreRefusedByTheNameOfTheColumn() throws IOException {
        Path file = folder.resolve("million.csv");
        try (BufferedWriter rows = Files.newBufferedWriter(file)) {
            rows.write("id,g,y,p\n");
            for (int row = 0; row < 1_000_000; row++) {
                rows.write(row + ",a,1,1\n");
            }
        }
        AnalysisPlan plan =
                AnalysisPlan.of(new DecisionColumns("y", "p", "1", "1"), Grouping.of("g"), Grouping.of("id", "g"));

        AnalysisProblem problem = refusal(file, plan);

        assertThat(problem.code()).isEqualTo(Code.TOO_MANY_VALUES);
        assertThat(problem.subject()).isEqualTo("id");
        assertThat(problem.message()).endsWith("different values, at most 200 can be compared: use bands");
    }

    @Test
    void fiveHundredColumnsAreCountedByTheRightOnes() throws IOException {
        List<Integer> places = IntStream.range(0, 500).boxed().toList();
        String header = places.stream().map(place -> "col " + place).collect(Collectors.joining(","));
        String row = places.stream().map(place -> "v" + place).collect(Collectors.joining(","));
        Path file = Files.writeString(folder.resolve("wide.csv"), header + "\n" + row + "\n");
        AnalysisPlan plan = AnalysisPlan.of(
                new DecisionColumns("col 499", "col 17", "v17", "v17"), Grouping.of("col 0"), Grouping.of("col 250"));

        assertThat(counted(file, plan).cells()).containsExactly(Cells.Cell.of(List.of("v0", "v250"), "v499", "v17", 1));
    }

    @Test
    void aFileWithAHeaderOnlyHasNoCells() throws IOException {
        Path file = Files.writeString(folder.resolve("header.csv"), "g,y,p,s\n");

        assertThat(counted(file, PLAN.scored("s")).cells()).isEmpty();
    }

    @Test
    void anAttributeThatIsMissingEverywhereIsCountedAsUnknownAndRefusedBeforehand() throws IOException {
        Path file = Files.writeString(folder.resolve("unknown.csv"), "g,y,p\n,1,1\n?,1,1\nNA,0,1\n");

        assertThat(counted(file, PLAN).cells())
                .containsExactly(Cells.Cell.of(List.of(""), "0", "1", 1), Cells.Cell.of(List.of(""), "1", "1", 2));
        assertThat(beforehand(file, PLAN))
                .isEqualTo(new AnalysisProblem(Code.NO_VALUES, "g", "the column g has no value in any row"));
    }

    @Test
    void aThirdLabelAndInfinityStayVisible() throws IOException {
        Path file = Files.writeString(folder.resolve("third.csv"), "g,y,p\na,1,0\na,maybe,Infinity\na,NaN,-inf\n");

        assertThat(counted(file, PLAN).cells())
                .extracting(cell -> cell.label() + "|" + cell.prediction())
                .containsExactly("|-inf", "1|0", "maybe|Infinity");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '!',
            value = {
                "s!nothing!COLUMN_NOT_FOUND!the dataset has no column s",
                "s!s!NO_VALUES!the column s has no value in any row",
                "t!t!SCORE_NOT_A_NUMBER!the score column t holds text"
            })
    void aScoreColumnIsJudgedByItsProfileAlready(String column, String header, Code code, String message)
            throws IOException {
        String value = header.equals("t") ? "high" : "";
        Path file = Files.writeString(folder.resolve("scores.csv"), "g,y,p," + header + "\na,1,1," + value + "\n");

        assertThat(beforehand(file, PLAN.scored(column))).isEqualTo(new AnalysisProblem(code, column, message));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1e999999999", "-1e999999999", "1e400"})
    void aNumberThatIsShortToWriteAndEndlessToKeepIsNotKept(String number) throws IOException {
        Path file = Files.writeString(folder.resolve("endless.csv"), "g,y,p,w\na,1,1," + number + "\n");

        assertThat(refusal(file, PLAN.weighted("w")))
                .isEqualTo(new AnalysisProblem(
                        Code.WEIGHT_NOT_A_NUMBER, "w", "line 2: the weight is no number from 0 to 999999999999"));
    }

    private AnalysisProblem beforehand(Path file, AnalysisPlan plan) throws IOException {
        var profiled = (DatasetProfiler.Outcome.Profiled) new DatasetProfiler(Limits.DEFAULT).profile(file);
        return new PlanFit(profiled.profile(), 200).problem(plan).orElseThrow();
    }

    private static Cells counted(Path file, AnalysisPlan plan) throws IOException {
        return ((CellOutcome.Counted) new DuckDbCells(file, "d", EngineLimits.DEFAULT).count(plan, Observer.NOBODY))
                .cells();
    }

    private static AnalysisProblem refusal(Path file, AnalysisPlan plan) throws IOException {
        return ((CellOutcome.Refused) new DuckDbCells(file, "d", EngineLimits.DEFAULT).count(plan, Observer.NOBODY))
                .problem();
    }
}
