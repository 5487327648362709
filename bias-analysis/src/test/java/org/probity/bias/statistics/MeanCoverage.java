package org.probity.bias.statistics;

import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// How often limits of means and medians hold the true value, over many samples whose true value is known.
public final class MeanCoverage {

    private static final Confidence LEVEL = Confidence.of(0.95);

    /// A share of samples whose interval held the true value.
    public record Measured(String interval, String samples, int repeats, double share) {}

    private MeanCoverage() {}

    private static Measured measured(
            String interval, String samples, int repeats, long seed, Predicate<RandomGenerator> holds) {
        RandomGenerator random = new SplittableRandom(seed);
        long held = IntStream.range(0, repeats).filter(_ -> holds.test(random)).count();
        return new Measured(interval, samples, repeats, (double) held / repeats);
    }

    public static boolean holds(Interval interval, double truth) {
        return interval instanceof Interval.Bounds(var low, var high, var _, var _) && low <= truth && truth <= high;
    }

    public static Measured student() {
        return measured(
                "Student's t",
                "20 normal rows",
                50_000,
                4,
                random -> holds(MeanAndSpread.of(normal(20, 1, random)).interval(LEVEL), 0));
    }

    public static Measured welch() {
        return measured(
                "Welch",
                "20 and 60 normal rows, deviations 3 and 1",
                50_000,
                5,
                random -> holds(
                        Welch.interval(
                                MeanAndSpread.of(normal(20, 3, random)),
                                MeanAndSpread.of(normal(60, 1, random)),
                                LEVEL),
                        0));
    }

    public static Measured median() {
        return measured(
                "Median",
                "101 exponential rows",
                50_000,
                6,
                random -> holds(
                        MedianInterval.of(
                                IntStream.range(0, 101)
                                        .mapToDouble(_ -> random.nextExponential())
                                        .toArray(),
                                LEVEL),
                        Math.log(2)));
    }

    private static double[] normal(int rows, double deviation, RandomGenerator random) {
        return IntStream.range(0, rows)
                .mapToDouble(_ -> deviation * random.nextGaussian())
                .toArray();
    }
}
