package org.probity.bias.score;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.probity.bias.Resampling;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.IntervalMethod;
import org.probity.bias.statistics.MultinomialDraw;
import org.probity.bias.statistics.NoInterval;
import org.probity.bias.statistics.Quantile;

/// Draws the scored rows of a grouping anew and computes what has no interval in closed form.
///
/// Scores are first put into at most 100 steps of about equal numbers of rows, none of which crosses a
/// bin of calibration: how the values vary is what is wanted here, and that does not hang on the last
/// digit of a score. The limits are moved by what the steps change in the observed value.
final class ScoreBootstrap {

    /// What is computed in every replicate.
    enum Quantity {
        EXPECTED_ERROR,
        LARGEST_ERROR,
        EXPECTED_ERROR_GAP,
        AREA_BETWEEN,
        DISTANCE
    }

    private static final int MOST_STEPS = 100;
    private static final int FEWEST_STEPS = 20;
    private static final int MOST_CELLS = 6_000;
    private static final int MOST_GROUPS = 500;
    private static final int KINDS = 3;

    private final List<ScoreSample> samples;
    private final int reference;
    private final boolean probability;
    private final Resampling resampling;
    private final int steps;
    private final int[] binOfStep;
    private final long[] observed;
    private final double[] meanScore;
    private final Map<Quantity, double[][]> values = new EnumMap<>(Quantity.class);

    /// @param reference the place of the reference group, or -1
    @SuppressWarnings("MissingSummary")
    ScoreBootstrap(List<ScoreSample> samples, int reference, boolean probability, Resampling resampling) {
        this.samples = List.copyOf(samples);
        this.reference = reference;
        this.probability = probability;
        this.resampling = resampling;
        Map<Double, Integer> stepOf = steps(samples, probability);
        this.steps = stepOf.values().stream().mapToInt(step -> step + 1).max().orElse(0);
        this.binOfStep = new int[steps];
        stepOf.forEach((upper, step) -> binOfStep[step] = TenBins.bin(upper));
        this.observed = new long[samples.size() * KINDS * steps];
        this.meanScore = new double[observed.length];
        fill(stepOf);
        for (Quantity quantity : Quantity.values()) {
            values.put(quantity, new double[samples.size()][resampling.replicates() + 1]);
        }
        if (samples.size() <= MOST_GROUPS) {
            run();
        }
    }

    private static Map<Double, Integer> steps(List<ScoreSample> samples, boolean probability) {
        Map<Double, Long> rows = new TreeMap<>();
        samples.forEach(sample -> sample.steps().forEach(step -> rows.merge(step.upper(), step.rows(), Long::sum)));
        long all = rows.values().stream().mapToLong(count -> count).sum();
        int most = Math.clamp(MOST_CELLS / Math.max(1, samples.size() * KINDS), FEWEST_STEPS, MOST_STEPS);
        Map<Double, Integer> stepOf = new TreeMap<>();
        int step = -1;
        int bin = -1;
        double held = 0;
        for (Map.Entry<Double, Long> each : rows.entrySet()) {
            int own = probability ? TenBins.bin(each.getKey()) : 0;
            if (step < 0 || own != bin || held >= (double) all / most) {
                step++;
                held = 0;
            }
            bin = own;
            held += each.getValue();
            stepOf.put(each.getKey(), step);
        }
        return stepOf;
    }

    private void fill(Map<Double, Integer> stepOf) {
        for (int group = 0; group < samples.size(); group++) {
            for (ScoreStep each : samples.get(group).steps()) {
                int step = stepOf.getOrDefault(each.upper(), 0);
                add(cell(group, 0, step), each.positives());
                add(cell(group, 1, step), each.negatives());
                add(cell(group, 2, step), each.unlabelled());
            }
        }
        Arrays.setAll(meanScore, cell -> observed[cell] == 0 ? 0 : meanScore[cell] / observed[cell]);
    }

    private void add(int cell, ScoreStep.Amount amount) {
        observed[cell] += amount.rows();
        meanScore[cell] += amount.sum();
    }

    private int cell(int group, int kind, int step) {
        return (group * KINDS + kind) * steps + step;
    }

    private void run() {
        var draw = new MultinomialDraw(observed);
        RandomGenerator random = new SplittableRandom(resampling.seed());
        put(observed, resampling.replicates());
        for (int replicate = 0; replicate < resampling.replicates(); replicate++) {
            put(draw.draw(random), replicate);
        }
    }

    private void put(long[] counts, int replicate) {
        int groups = samples.size();
        for (int group = 0; group < groups; group++) {
            TenBins bins = probability ? bins(counts, group) : new TenBins();
            store(Quantity.EXPECTED_ERROR, group, replicate, bins.expectedError());
            store(Quantity.LARGEST_ERROR, group, replicate, bins.largestError());
        }
        if (reference < 0) {
            return;
        }
        List<Optional<RocCurve>> curves = IntStream.range(0, groups)
                .mapToObj(group -> curve(counts, group))
                .toList();
        double others = get(Quantity.EXPECTED_ERROR, reference)[replicate];
        for (int group = 0; group < groups; group++) {
            double own = get(Quantity.EXPECTED_ERROR, group)[replicate];
            store(Quantity.EXPECTED_ERROR_GAP, group, replicate, own - others);
            store(Quantity.AREA_BETWEEN, group, replicate, between(curves, group));
            store(Quantity.DISTANCE, group, replicate, distance(counts, group));
        }
    }

    private Optional<RocCurve> curve(long[] counts, int group) {
        long[] positives = Arrays.copyOfRange(counts, cell(group, 0, 0), cell(group, 1, 0));
        long[] negatives = Arrays.copyOfRange(counts, cell(group, 1, 0), cell(group, 2, 0));
        return Arrays.stream(positives).sum() > 0 && Arrays.stream(negatives).sum() > 0
                ? Optional.of(RocCurve.of(positives, negatives))
                : Optional.empty();
    }

    private double between(List<Optional<RocCurve>> curves, int group) {
        return curves.get(group)
                .flatMap(own -> curves.get(reference).map(own::areaTo))
                .orElse(Double.NaN);
    }

    private TenBins bins(long[] counts, int group) {
        var bins = new TenBins();
        for (int step = 0; step < steps; step++) {
            for (int kind = 0; kind < 2; kind++) {
                int cell = cell(group, kind, step);
                bins.add(binOfStep[step], counts[cell], counts[cell] * meanScore[cell], kind == 0);
            }
        }
        return bins;
    }

    private double distance(long[] counts, int group) {
        double own = rows(counts, group);
        double others = rows(counts, reference);
        double a = 0;
        double b = 0;
        double largest = 0;
        for (int step = 0; step < steps; step++) {
            for (int kind = 0; kind < KINDS; kind++) {
                a += counts[cell(group, kind, step)];
                b += counts[cell(reference, kind, step)];
            }
            largest = Math.max(largest, Math.abs(a / own - b / others));
        }
        return own == 0 || others == 0 ? Double.NaN : largest;
    }

    private double rows(long[] counts, int group) {
        return IntStream.range(cell(group, 0, 0), cell(group + 1, 0, 0))
                .mapToLong(cell -> counts[cell])
                .sum();
    }

    private double[] get(Quantity quantity, int group) {
        return Objects.requireNonNull(values.get(quantity))[group];
    }

    private void store(Quantity quantity, int group, int replicate, double value) {
        get(quantity, group)[replicate] = value;
    }

    /// The limits of a quantity whose exact value is this.
    Interval interval(Quantity quantity, int group, double exact, double level) {
        if (samples.size() > MOST_GROUPS) {
            return new Interval.None(NoInterval.NOT_RESAMPLED);
        }
        double[] all = get(quantity, group);
        double[] replicates = Arrays.copyOf(all, resampling.replicates());
        return switch (Quantile.interval(replicates, level)) {
            case Interval.None none -> none;
            case Interval.Bounds(var low, var high, var at, var _) -> {
                double moved = exact - all[resampling.replicates()];
                double least = quantity == Quantity.EXPECTED_ERROR_GAP ? Double.NEGATIVE_INFINITY : 0;
                yield new Interval.Bounds(
                        Math.max(least, low + moved), Math.max(least, high + moved), at, IntervalMethod.BOOTSTRAP);
            }
        };
    }
}
