package org.probity.bias;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.probity.bias.Cells.Cell;
import org.probity.bias.Criterion.Comparison;

class BiasAnalysisTest {

    private static final DecisionColumns CREDIT = new DecisionColumns("y", "p", "1", "1");

    @TempDir
    private Path folder = Path.of("");

    static Stream<Long> seeds() {
        return LongStream.range(0, 50).boxed();
    }

    @Test
    void eightOfFifteenAgainstTenOfFifteenIsExactlyFourFifthsAndPasses() {
        var cells = cells(List.of(
                cell("a", "1", "1", 8), cell("a", "0", "0", 7), cell("b", "1", "1", 10), cell("b", "0", "0", 5)));

        GroupingResult result = run(cells, plan().withGroupRules(1, 0)).grouping("g");

        assertThat(result.fourFifths("a")).contains(new FourFifths.Kept());
    }

    @Test
    void aGroupWithoutPositivesHasNoTruePositiveRate() {
        var cells = cells(List.of(cell("a", "0", "1", 40), cell("b", "1", "1", 40)));

        GroupResult group = run(cells, plan()).grouping("g").group("a").orElseThrow();

        assertThat(group.value(Metric.TRUE_POSITIVE_RATE))
                .isEqualTo(new MetricValue.Undefined(UndefinedReason.NO_POSITIVES));
    }

    @Test
    void aCriterionIsNeverMetOnTooFewRows() {
        var cells = cells(List.of(
                cell("a", "1", "1", 9), cell("a", "0", "0", 9), cell("b", "1", "1", 500), cell("b", "0", "0", 500)));
        var gap = new Criterion(
                "C1", Metric.STATISTICAL_PARITY_DIFFERENCE, new Scope.OneGroup("g", "a"), Comparison.AT_MOST, 0.5);

        Verdict verdict = run(cells, plan().withCriteria(gap)).verdict("C1");

        assertThat(verdict.kind()).isNotEqualTo("MET").isNotEqualTo("NOT_MET");
    }

    @Test
    void aClearCriterionIsMetAndAClearBreachIsNot() {
        var cells = cells(List.of(
                cell("a", "1", "1", 100),
                cell("a", "0", "0", 900),
                cell("b", "1", "1", 800),
                cell("b", "0", "0", 200)));
        var accurate = new Criterion("C1", Metric.ACCURACY, new Scope.Overall(), Comparison.AT_LEAST, 0.9);
        var fair = new Criterion(
                "C2", Metric.STATISTICAL_PARITY_DIFFERENCE, new Scope.WorstGap("g"), Comparison.AT_MOST, 0.1);

        BiasReport report = run(cells, plan().withCriteria(accurate, fair));

        assertThat(report.verdict("C1").kind()).isEqualTo("MET");
        assertThat(report.verdict("C2").kind()).isEqualTo("NOT_MET");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void groupsAndUnknownAddUpToEverybodyInWhateverOrderTheFileHasThem(long seed) throws IOException {
        var random = new Random(seed);
        List<String> rows = Stream.generate(() -> List.of("a", "b", "c", "?").get(random.nextInt(4)) + ","
                        + random.nextInt(2) + "," + random.nextInt(2))
                .limit(200)
                .toList();
        BiasReport report = read(rows);

        assertThat(report.grouping("g").groups().stream()
                                .mapToLong(GroupResult::rows)
                                .sum()
                        + report.grouping("g").unknownRows())
                .isEqualTo(report.rows())
                .isEqualTo(200);
        assertThat(read(rows.reversed())).isEqualTo(report);
    }

    private BiasReport read(List<String> rows) throws IOException {
        Path file = folder.resolve("rows.csv");
        Files.write(file, Stream.concat(Stream.of("g,y,p"), rows.stream()).toList());
        return run(PlainCells.read(file, "d", plan()), plan());
    }

    private static AnalysisPlan plan() {
        return AnalysisPlan.of(CREDIT, Grouping.of("g"));
    }

    private static BiasReport run(Cells cells, AnalysisPlan plan) {
        return ((ReportOutcome.Completed<BiasReport>) BiasAnalysis.run(cells, plan)).report();
    }

    private static Cells cells(List<Cell> cells) {
        return new Cells("d", List.of("g"), cells);
    }

    private static Cell cell(String group, String label, String prediction, long rows) {
        return Cell.of(List.of(group), label, prediction, rows);
    }
}
