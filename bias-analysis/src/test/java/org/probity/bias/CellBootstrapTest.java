package org.probity.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.Quantile;

class CellBootstrapTest {

    private static final List<Confusion> SMALL = List.of(Confusion.of(12, 7, 5, 16), Confusion.of(30, 9, 14, 47));
    private static final Confusion UNKNOWN = Confusion.of(3, 1, 2, 4);

    @Test
    void aReplicateHasAsManyRowsAsThereAre() {
        var bootstrap = CellBootstrap.ofRows(SMALL, UNKNOWN);
        RandomGenerator random = CellBootstrap.random(Resampling.DEFAULT);

        for (int i = 0; i < 1000; i++) {
            List<Confusion> drawn = bootstrap.replicate(random);
            assertThat(drawn).hasSize(3);
            assertThat(drawn.stream().mapToLong(Confusion::rows).sum()).isEqualTo(150);
        }
    }

    /// The same summaries from drawing cells and from drawing row after row, compared over their whole distribution.
    @ParameterizedTest(name = "quantile {0}")
    @ValueSource(doubles = {0.025, 0.1, 0.5, 0.9, 0.975})
    void drawingCellsIsDrawingRows(double share) {
        int replicates = 40_000;
        List<ToDoubleFunction<List<Confusion>>> summaries = List.of(
                drawn -> drawn.getFirst().rows(),
                drawn -> rate(drawn.get(0)) - rate(drawn.get(1)),
                drawn -> Math.max(rate(drawn.get(0)), rate(drawn.get(1))),
                drawn -> drawn.getLast().rows());

        for (ToDoubleFunction<List<Confusion>> summary : summaries) {
            double[] byCells = new double[replicates];
            double[] byRows = new double[replicates];
            var bootstrap = CellBootstrap.ofRows(SMALL, UNKNOWN);
            RandomGenerator random = CellBootstrap.random(new Resampling(100, 3));
            var plain = new Random(4);
            for (int i = 0; i < replicates; i++) {
                byCells[i] = summary.applyAsDouble(bootstrap.replicate(random));
                byRows[i] = summary.applyAsDouble(rowByRow(plain));
            }
            Arrays.sort(byCells);
            Arrays.sort(byRows);
            double spread = Quantile.of(byRows, 0.84) - Quantile.of(byRows, 0.16);
            assertThat(Quantile.of(byCells, share)).isCloseTo(Quantile.of(byRows, share), within(0.06 * spread));
        }
    }

    private static double rate(Confusion counts) {
        return (double) counts.predictedPositive() / counts.predicted();
    }

    private static List<Confusion> rowByRow(Random random) {
        List<Confusion> all = new ArrayList<>(SMALL);
        all.add(UNKNOWN);
        long[][] counts = new long[3][4];
        for (int row = 0; row < 150; row++) {
            long place = random.nextInt(150);
            for (int group = 0; group < 3; group++) {
                Confusion one = all.get(group);
                if (place >= 0 && place < one.rows()) {
                    counts[group][kind(one, place)]++;
                }
                place -= one.rows();
            }
        }
        return Arrays.stream(counts)
                .map(one -> Confusion.of(one[0], one[1], one[2], one[3]))
                .toList();
    }

    private static int kind(Confusion counts, long place) {
        long left = place;
        long[] sizes = {counts.truePositives(), counts.falsePositives(), counts.falseNegatives()};
        for (int kind = 0; kind < sizes.length; kind++) {
            if (left < sizes[kind]) {
                return kind;
            }
            left -= sizes[kind];
        }
        return 3;
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({"compas_two_year, sex", "compas_two_year, age_cat", "adult_lr, sex", "german_lr, sex"})
    void theLimitsAreThoseOfTheGoldenFile(String name, String key) {
        GoldenCase golden = GoldenCase.of(name);
        GroupingResult grouping = golden.report(
                        new DecisionColumns("y_true", "y_pred", "1", "1"),
                        List.of(Grouping.of(key)),
                        plan -> plan.withGroupRules(1, 0).withResampling(new Resampling(2000, 5)))
                .grouping(key);
        JsonNode block = golden.expected().path("bootstrap").path(key);
        boolean large = grouping.groups().stream().allMatch(group -> group.rows() >= 500);

        int compared = 0;
        for (Metric metric : List.of(Metric.SELECTION_RATE, Metric.FALSE_POSITIVE_RATE, Metric.TRUE_POSITIVE_RATE)) {
            JsonNode expected = block.path(metric.name().toLowerCase(Locale.ROOT));
            ResampledSpread found = grouping.resampled().stream()
                    .filter(spread -> spread.metric() == metric)
                    .findFirst()
                    .orElseThrow();
            compared += compare(found.difference().orElseThrow(), expected.path("difference"), large);
            compared += compare(found.ratio().orElseThrow(), expected.path("ratio"), large);
        }
        assertThat(compared).isEqualTo(6);
    }

    /// The extremes of small groups vary from seed to seed, so there the two intervals need only overlap.
    private static int compare(Interval.Bounds found, JsonNode expected, boolean large) {
        assertThat(expected.size()).isEqualTo(3);
        double low = expected.get(0).asDouble();
        double high = expected.get(2).asDouble();
        if (large) {
            assertThat(found.low()).isCloseTo(low, within(0.02));
            assertThat(found.high()).isCloseTo(high, within(0.02));
        } else {
            assertThat(found.low()).isLessThan(high);
            assertThat(found.high()).isGreaterThan(low);
        }
        return 1;
    }

    @Test
    void theSameSeedGivesTheSameLimitsAndAnotherSeedOthers() {
        assertThat(resampled(new Resampling(500, 1))).isEqualTo(resampled(new Resampling(500, 1)));
        assertThat(resampled(new Resampling(500, 1))).isNotEqualTo(resampled(new Resampling(500, 2)));
    }

    private static List<ResampledSpread> resampled(Resampling resampling) {
        var cells = new Cells(
                "d",
                List.of("g"),
                List.of(
                        Cells.Cell.of(List.of("a"), "1", "1", 40),
                        Cells.Cell.of(List.of("a"), "0", "0", 60),
                        Cells.Cell.of(List.of("b"), "1", "1", 70),
                        Cells.Cell.of(List.of("b"), "0", "0", 50)));
        AnalysisPlan plan = AnalysisPlan.of(new DecisionColumns("y", "p", "1", "1"), Grouping.of("g"))
                .withResampling(resampling);
        return ((ReportOutcome.Completed<BiasReport>) BiasAnalysis.run(cells, plan))
                .report()
                .grouping("g")
                .resampled();
    }
}
