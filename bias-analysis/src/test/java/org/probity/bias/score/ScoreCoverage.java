package org.probity.bias.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.probity.bias.GroupRules;
import org.probity.bias.Grouping;
import org.probity.bias.MetricValue;
import org.probity.bias.ReportOutcome;
import org.probity.bias.Resampling;
import org.probity.bias.statistics.Confidence;
import org.probity.bias.statistics.IntervalMethod;
import org.probity.bias.statistics.MeanCoverage;
import org.probity.bias.statistics.MeanCoverage.Measured;
import org.probity.bias.statistics.Newcombe;
import org.probity.bias.statistics.Normal;

/// How often limits of what is computed from scores hold the true value: scores are normal, and those
/// of the positive lie higher by a known distance.
public final class ScoreCoverage {

    private static final Confidence LEVEL = Confidence.of(0.95);
    private static final double FINE = 1e-6;
    private static final double COARSE = 0.5;

    private ScoreCoverage() {}

    private static Measured measured(
            String interval, String samples, int repeats, long seed, Predicate<RandomGenerator> holds) {
        RandomGenerator random = new SplittableRandom(seed);
        long held = IntStream.range(0, repeats).filter(_ -> holds.test(random)).count();
        return new Measured(interval, samples, repeats, (double) held / repeats);
    }

    /// The chance that a normal score higher by this distance is the higher one.
    private static double area(double distance) {
        return Normal.cumulative(distance / Math.sqrt(2));
    }

    private static double[] scores(int rows, double shift, double grain, RandomGenerator random) {
        return IntStream.range(0, rows)
                .mapToDouble(_ -> Math.rint((shift + random.nextGaussian()) / grain) * grain)
                .toArray();
    }

    private static AreaUnderCurve sample(
            int positives, int negatives, double distance, double grain, RandomGenerator random) {
        double[] high = scores(positives, distance, grain, random);
        double[] low = scores(negatives, 0, grain, random);
        double[] values = Arrays.copyOf(high, positives + negatives);
        System.arraycopy(low, 0, values, positives, negatives);
        double[] distinct = Arrays.stream(values).sorted().distinct().toArray();
        return AreaUnderCurve.of(counts(high, distinct), counts(low, distinct));
    }

    private static long[] counts(double[] scores, double[] values) {
        long[] counts = new long[values.length];
        for (double score : scores) {
            counts[Arrays.binarySearch(values, score)]++;
        }
        return counts;
    }

    public static Measured areas() {
        return measured("AUC", "60 positive and 90 negative rows, area .58 to .92", 10_000, 11, random -> {
            double distance = 0.3 + 1.7 * random.nextDouble();
            return MeanCoverage.holds(sample(60, 90, distance, FINE, random).interval(LEVEL), area(distance));
        });
    }

    /// The true area of rounded scores is that of the rounded distributions, taken here from a very
    /// large sample.
    public static Measured areasOfFewScores() {
        double truth =
                sample(2_000_000, 2_000_000, 1, COARSE, new SplittableRandom(5)).value();
        return measured(
                "AUC",
                "100 and 100 rows, about 12 different scores",
                10_000,
                12,
                random -> MeanCoverage.holds(sample(100, 100, 1, COARSE, random).interval(LEVEL), truth));
    }

    public static Measured areaGaps() {
        return measured("AUC difference", "60 and 90 rows against 200 and 300", 10_000, 13, random -> {
            double one = 0.3 + 1.7 * random.nextDouble();
            double other = 0.3 + 1.7 * random.nextDouble();
            AreaUnderCurve a = sample(60, 90, one, FINE, random);
            AreaUnderCurve b = sample(200, 300, other, FINE, random);
            return MeanCoverage.holds(
                    Newcombe.difference(
                            a.value(),
                            a.interval(LEVEL),
                            b.value(),
                            b.interval(LEVEL),
                            IntervalMethod.VARIANCE_RECOVERY),
                    area(one) - area(other));
        });
    }

    /// Where curves do not cross, the area between them is the difference of the areas under them.
    public static Measured areasBetween(int rows, double first, double second) {
        return measured(
                "ABROCA",
                "%d rows each, true value %.3f".formatted(rows, Math.abs(area(first) - area(second))),
                500,
                14,
                random -> {
                    List<ScoreCells.Cell> cells = new ArrayList<>();
                    add(cells, "a", "1", scores(rows / 2, first, FINE, random));
                    add(cells, "a", "0", scores(rows / 2, 0, FINE, random));
                    add(cells, "b", "1", scores(rows / 2, second, FINE, random));
                    add(cells, "b", "0", scores(rows / 2, 0, FINE, random));
                    return MeanCoverage.holds(between(cells).interval(), Math.abs(area(first) - area(second)));
                });
    }

    private static void add(List<ScoreCells.Cell> cells, String group, String label, double[] scores) {
        for (double score : scores) {
            BigDecimal value = BigDecimal.valueOf(score).setScale(6, RoundingMode.HALF_UP);
            cells.add(new ScoreCells.Cell(List.of(group), label, value, 1, value, value.multiply(value)));
        }
    }

    private static MetricValue.Defined between(List<ScoreCells.Cell> cells) {
        var all = new ScoreCells(List.of("g"), new ScoreCells.Resolution.EveryScore(), 0, cells);
        ScorePlan plan = ScorePlan.of("1", Grouping.of("g").against("b"))
                .withGroupRules(new GroupRules(1, 0))
                .withResampling(new Resampling(300, 1));
        ScoreReport report = ((ReportOutcome.Completed<ScoreReport>) ScoreAnalysis.run(all, plan)).report();
        return (MetricValue.Defined) report.grouping("g")
                .gap("a")
                .value(ScoreMetric.AREA_BETWEEN_CURVES)
                .value();
    }
}
