package org.probity.bias.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
import org.probity.bias.DecisionColumns;
import org.probity.bias.Grouping;
import org.probity.bias.PlainCells;
import org.probity.bias.score.ScoreCells;
import org.probity.bias.score.ScoreCells.Resolution;

class ScoreCountTest {

    private static final AnalysisPlan PLAN = AnalysisPlan.of(new DecisionColumns("y", "p", "1", "1"), Grouping.of("g"))
            .scored("s");
    private static final List<String> MISSING = List.of("", "?", "NA", " ", "NaN", "null");
    private static final EngineLimits FEW_CELLS = new EngineLimits(256, 2, 100, 100, 60_000);

    @TempDir
    private Path folder = Path.of("");

    static Stream<Long> seeds() {
        return LongStream.range(0, 40).boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyScoreIsKeptApartAsAPlainReaderKeepsIt(long seed) throws IOException {
        var random = new Random(seed);
        Path file = table(random, 300, () -> scoreOfAnyForm(random));

        CellOutcome outcome = count(file, PLAN, EngineLimits.DEFAULT);

        ScoreCells expected = PlainScoreCells.exact(PLAN, "s").read(file);
        assertThat(scores(outcome).resolution()).isEqualTo(new Resolution.EveryScore());
        assertSame(scores(outcome), expected);
        assertThat(((CellOutcome.Counted) outcome).cells()).isEqualTo(PlainCells.read(file, "d", PLAN));
    }

    private static String scoreOfAnyForm(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> MISSING.get(random.nextInt(MISSING.size()));
            case 1 -> " " + random.nextInt(-5, 850);
            case 2 -> random.nextInt(100) + "e-" + random.nextInt(16);
            case 3 -> "0.%012d5".formatted(random.nextLong(1_000_000_000_000L));
            case 4 -> "+." + random.nextInt(100);
            case 5 -> random.nextInt(100) + ".";
            case 6 -> Double.toString(random.nextGaussian());
            case 7 -> "\t0.5";
            case 8 -> "1e-90";
            default -> "0.%d".formatted(random.nextInt(10));
        };
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void tooManyProbabilitiesShareAThousandBins(long seed) throws IOException {
        var random = new Random(seed);
        Path file = table(
                random, 150_000, () -> random.nextInt(1000) == 0 ? "?" : "0.%06d".formatted(random.nextInt(1_000_000)));
        Files.writeString(file, Files.readString(file) + "a,1,1,0\na,1,1,1\na,1,1,0.1\na,1,1,0.100000000001\n");

        ScoreCells scores = scores(count(file, PLAN, FEW_CELLS));

        assertSame(scores, PlainScoreCells.binned(PLAN, "s", "0.001", true).read(file));
        assertThat(scores.cells().getFirst().upper()).isEqualByComparingTo("0.001");
        assertThat(scores.cells().getLast().upper()).isEqualByComparingTo("1");
    }

    @ParameterizedTest(name = "from {0}, {1} apart: bins of {2}")
    @CsvSource({
        "0, 0.00000000001, 0.000000000001",
        "300, 0.01, 2",
        "-4, 0.00007, 0.01",
        "-900000, 15, 2000",
        "0.4, 0.00001, 0.002"
    })
    void otherScoresShareBinsBetweenTheLeastAndTheGreatest(String least, String step, String width) throws IOException {
        var random = new Random(7);
        Path file = table(
                random,
                150_000,
                () -> new BigDecimal(least)
                        .add(new BigDecimal(step).multiply(BigDecimal.valueOf(random.nextInt(110_000))))
                        .toPlainString());
        Files.writeString(file, Files.readString(file) + "a,1,1,\u2003" + least + "\n");

        ScoreCells scores = scores(count(file, PLAN, FEW_CELLS));

        boolean probabilities = least.equals("0");
        assertSame(
                scores,
                PlainScoreCells.binned(PLAN, "s", probabilities ? "0.001" : width, probabilities)
                        .read(file));
    }

    @Test
    void manyGroupsLeaveFewerBins() throws IOException {
        var random = new Random(5);
        Path file = table(random, 20_000, () -> "0.%06d".formatted(random.nextInt(1_000_000)));
        var hundreds = new EngineLimits(256, 2, 100, 100, 3_500);
        var tens = new EngineLimits(256, 2, 100, 100, 350);

        assertThat(scores(count(file, PLAN, hundreds)))
                .satisfies(scores -> assertSame(
                        scores, PlainScoreCells.binned(PLAN, "s", "0.01", true).read(file)));
        assertThat(scores(count(file, PLAN, tens)))
                .satisfies(scores -> assertSame(
                        scores, PlainScoreCells.binned(PLAN, "s", "0.1", true).read(file)));
        assertThat(problem(count(file, PLAN, new EngineLimits(256, 2, 100, 100, 100)))
                        .code())
                .isEqualTo(Code.TOO_MANY_CELLS);
    }

    @Test
    void weightsAndScoresAreCountedInOnePass() throws IOException {
        Path file = Files.writeString(folder.resolve("w.csv"), "g,y,p,s,w\na,1,1,0.5,1.5\na,1,0,0.5,2.5\na,1,1,?,4\n");
        AnalysisPlan plan = PLAN.weighted("w");

        CellOutcome outcome = count(file, plan, EngineLimits.DEFAULT);

        assertThat(((CellOutcome.Counted) outcome).cells()).isEqualTo(PlainCells.read(file, "d", plan));
        assertThat(scores(outcome).unscored()).isEqualTo(1);
        assertThat(scores(outcome).cells()).singleElement().satisfies(cell -> {
            assertThat(cell.rows()).isEqualTo(2);
            assertThat(cell.sum()).isEqualByComparingTo("1");
            assertThat(cell.squares()).isEqualByComparingTo("0.5");
        });
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Infinity",
                "-inf",
                "high",
                "1e6",
                "1_000",
                "0x1p3",
                "1e999999999",
                "0,5",
                "-1000000",
                "1 2",
                "5d"
            })
    void aScoreThatIsNoFiniteNumberIsRefusedWithColumnAndLine(String score) throws IOException {
        Path file = Files.writeString(
                folder.resolve("bad.csv"), "g,y,p,s\na,1,1,0.5\na,1,1,\na,1,1,\"" + score + "\"\na,1,1,worse\n");

        AnalysisProblem problem = problem(count(file, PLAN, EngineLimits.DEFAULT));

        assertThat(problem)
                .isEqualTo(new AnalysisProblem(
                        Code.SCORE_NOT_A_NUMBER, "s", "line 4: the score is no finite number below 1000000"));
    }

    @Test
    void aScoreTooSmallToBeWrittenOutIsZero() throws IOException {
        Path file = Files.writeString(folder.resolve("tiny.csv"), "g,y,p,s\na,1,1,1e-999999999\n");

        assertThat(scores(count(file, PLAN, EngineLimits.DEFAULT)).cells())
                .singleElement()
                .satisfies(cell -> assertThat(cell.upper()).isEqualByComparingTo("0"));
    }

    @Test
    void aFileWithoutTheScoreColumnIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("none.csv"), "g,y,p\na,1,1\n");

        assertThat(problem(count(file, PLAN, EngineLimits.DEFAULT)))
                .isEqualTo(new AnalysisProblem(Code.COLUMN_NOT_FOUND, "s", "the dataset has no column s"));
    }

    @Test
    void aMeasurementAsAttributeIsRefusedByItsNameAlsoWhereScoresAreCounted() throws IOException {
        var rows = new StringBuilder("g,y,p,s\n");
        for (int row = 0; row < 400_000; row++) {
            rows.append(row).append(",1,1,0.5\n");
        }
        Path file = Files.writeString(folder.resolve("measured.csv"), rows);

        AnalysisProblem problem = problem(count(file, PLAN, EngineLimits.DEFAULT));

        assertThat(problem.code()).isEqualTo(Code.TOO_MANY_VALUES);
        assertThat(problem.subject()).isEqualTo("g");
    }

    private Path table(Random random, int rows, Supplier<String> score) throws IOException {
        String text = Stream.generate(() -> "%s,%s,%d,%s\n"
                        .formatted(
                                List.of("a", "b", "", " a", "?").get(random.nextInt(5)),
                                List.of("1", "0", "").get(random.nextInt(3)),
                                random.nextInt(2),
                                score.get()))
                .limit(rows)
                .collect(Collectors.joining("", "g,y,p,s\n", ""));
        return Files.writeString(folder.resolve("rows.csv"), text);
    }

    // The witness has its cells in no order of groups, the engine has them in one.
    private static void assertSame(ScoreCells actual, ScoreCells expected) {
        assertThat(actual.unscored()).isEqualTo(expected.unscored());
        assertThat(actual.resolution()).isEqualTo(expected.resolution());
        assertThat(actual.cells()).containsExactlyInAnyOrderElementsOf(expected.cells());
    }

    private static CellOutcome count(Path file, AnalysisPlan plan, EngineLimits limits) throws IOException {
        return new DuckDbCells(file, "d", limits).count(plan, Observer.NOBODY);
    }

    private static ScoreCells scores(CellOutcome outcome) {
        return ((CellOutcome.Counted) outcome).scores().orElseThrow();
    }

    private static AnalysisProblem problem(CellOutcome outcome) {
        return ((CellOutcome.Refused) outcome).problem();
    }
}
