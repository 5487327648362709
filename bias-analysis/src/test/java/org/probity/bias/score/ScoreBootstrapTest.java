package org.probity.bias.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.probity.bias.Resampling;
import org.probity.bias.data.Table;
import org.probity.bias.score.ScoreBootstrap.Quantity;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.Quantile;

class ScoreBootstrapTest {

    private static final int REPLICATES = 100_000;

    private record Row(int group, boolean positive, int score) {}

    private static List<Row> rows() {
        var random = new Random(8);
        return IntStream.range(0, 160)
                .mapToObj(i -> new Row(i % 2, i % 4 < 2, Math.min(9, random.nextInt(8) + (i % 4 < 2 ? i % 2 + 1 : 0))))
                .toList();
    }

    private static List<ScoreSample> samples(List<Row> rows) {
        var table = new Table.Builder(List.of("g", "y_true", "y_score"));
        rows.forEach(row ->
                table.row(List.of("g" + row.group(), row.positive() ? "1" : "0", String.valueOf(row.score() / 10.0))));
        ScoreCells cells = TableScores.cells(table.build(), List.of("g"), new ScoreCells.Resolution.EveryScore());
        return IntStream.range(0, 2)
                .mapToObj(group -> {
                    var tally = new ScoreTally("1", cells.resolution());
                    cells.cells().stream()
                            .filter(cell -> cell.groups().contains("g" + group))
                            .forEach(tally::add);
                    return tally.sample("g" + group, true);
                })
                .toList();
    }

    /// The area between the curves, from drawing cells and from drawing row after row.
    @Test
    void drawingCellsOfScoresIsDrawingRows() {
        List<Row> rows = rows();
        List<ScoreSample> samples = samples(rows);
        double observed = ScoreEstimator.curve(samples.get(0)).areaTo(ScoreEstimator.curve(samples.get(1)));
        var bootstrap = new ScoreBootstrap(samples, 1, true, new Resampling(REPLICATES, 3));

        double[] byRows = new double[REPLICATES];
        var random = new Random(4);
        for (int i = 0; i < REPLICATES; i++) {
            byRows[i] = drawn(rows, random);
        }
        Arrays.sort(byRows);
        double spread = Quantile.of(byRows, 0.84) - Quantile.of(byRows, 0.16);
        for (double level : new double[] {0.5, 0.8, 0.95}) {
            var found = (Interval.Bounds) bootstrap.interval(Quantity.AREA_BETWEEN, 0, observed, level);
            assertThat(found.low()).isCloseTo(Quantile.of(byRows, (1 - level) / 2), within(0.06 * spread));
            assertThat(found.high()).isCloseTo(Quantile.of(byRows, (1 + level) / 2), within(0.06 * spread));
        }
    }

    private static double drawn(List<Row> rows, Random random) {
        long[][][] counts = new long[2][2][10];
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(random.nextInt(rows.size()));
            counts[row.group()][row.positive() ? 1 : 0][row.score()]++;
        }
        return RocCurve.of(counts[0][1], counts[0][0]).areaTo(RocCurve.of(counts[1][1], counts[1][0]));
    }

    @Test
    void theSameSeedGivesTheSameLimitsAndAnotherSeedOthers() {
        List<ScoreSample> samples = samples(rows());

        assertThat(limits(samples, 1)).isEqualTo(limits(samples, 1)).isNotEqualTo(limits(samples, 2));
    }

    private static Interval limits(List<ScoreSample> samples, long seed) {
        return new ScoreBootstrap(samples, 1, true, new Resampling(200, seed))
                .interval(Quantity.EXPECTED_ERROR_GAP, 0, 0, 0.95);
    }
}
