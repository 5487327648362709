package org.probity.bias.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.probity.bias.Grouping;
import org.probity.bias.score.ScoreAnalysis;
import org.probity.bias.score.ScoreCells;
import org.probity.bias.score.ScorePlan;

/// How long a report on scores takes once they are counted: 60 intersections, a thousand bins, two
/// labels.
public final class ScoreBenchmark {

    private static final int RUNS = 5;
    private static final int BINS = 1_000;
    private static final BigDecimal WIDTH = new BigDecimal("0.001");

    private ScoreBenchmark() {}

    public static void main(String[] arguments) {
        List<ScoreCells.Cell> cells = new ArrayList<>();
        var random = new SplittableRandom(42);
        for (int group = 0; group < 120; group++) {
            List<String> groups = List.of("s" + group % 2, "r" + group / 2 % 5, "a" + group / 10 % 6);
            for (int bin = 1; bin <= BINS; bin++) {
                cells.add(cell(groups, String.valueOf(group / 60), bin, 1 + random.nextInt(170)));
            }
        }
        var all = new ScoreCells(List.of("sex", "race", "age"), new ScoreCells.Resolution.Bins(WIDTH), 0, cells);
        ScorePlan plan = ScorePlan.of(
                "1", Grouping.of("sex"), Grouping.of("race"), Grouping.of("age"), Grouping.of("sex", "race", "age"));
        double[] seconds = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            if (!ScoreAnalysis.run(all, plan).kind().equals("COMPLETED")) {
                throw new IllegalStateException("the scores were refused");
            }
            seconds[run] = (System.nanoTime() - start) / 1e9;
        }
        double first = seconds[0];
        Arrays.sort(seconds);
        System.out.printf(
                "%,d cells, %,d rows: first %.2f s, best %.2f s%n",
                cells.size(), cells.stream().mapToLong(ScoreCells.Cell::rows).sum(), first, seconds[0]);
    }

    private static ScoreCells.Cell cell(List<String> groups, String label, int bin, long rows) {
        BigDecimal upper = WIDTH.multiply(BigDecimal.valueOf(bin));
        BigDecimal middle = upper.subtract(WIDTH.divide(BigDecimal.TWO));
        BigDecimal count = BigDecimal.valueOf(rows);
        return new ScoreCells.Cell(
                groups,
                label,
                upper,
                rows,
                middle.multiply(count),
                middle.multiply(middle).multiply(count));
    }
}
