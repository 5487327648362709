package org.probity.bias;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// How far the eligible groups of a grouping are apart, over many resamples.
final class SpreadBootstrap {

    private final List<Sample> samples;
    private final Amounts unknown;
    private final Estimator estimator;
    private final Resampling resampling;

    SpreadBootstrap(List<Sample> samples, Amounts unknown, Estimator estimator) {
        this.samples = List.copyOf(samples);
        this.unknown = unknown;
        this.estimator = estimator;
        this.resampling = estimator.resampling();
    }

    // One column per metric and summary; NaN marks a replicate without a value and is left out before anything is read.
    private static final class Columns {

        private final double[] difference;
        private final double[] ratio;
        private final double[] toOverall;
        private final double[] ratioToOverall;

        Columns(int replicates) {
            difference = new double[replicates];
            ratio = new double[replicates];
            toOverall = new double[replicates];
            ratioToOverall = new double[replicates];
        }

        void put(int replicate, double[] rates, double all) {
            double lowest = Double.POSITIVE_INFINITY;
            double highest = Double.NEGATIVE_INFINITY;
            double farthest = Double.NaN;
            double smallest = Double.NaN;
            int defined = 0;
            for (double rate : rates) {
                if (!Double.isNaN(rate)) {
                    defined++;
                    lowest = Math.min(lowest, rate);
                    highest = Math.max(highest, rate);
                }
            }
            if (defined > 0) {
                farthest = Math.max(Math.abs(highest - all), Math.abs(lowest - all));
                smallest = lowest == 0 || all == 0 ? Double.NaN : Math.min(lowest / all, all / highest);
            }
            difference[replicate] = defined < 2 ? Double.NaN : highest - lowest;
            ratio[replicate] = defined < 2 || highest == 0 ? Double.NaN : lowest / highest;
            toOverall[replicate] = farthest;
            ratioToOverall[replicate] = smallest;
        }
    }

    List<ResampledSpread> spreads() {
        List<Metric> metrics = Estimator.GROUP_METRICS;
        List<Columns> columns =
                metrics.stream().map(_ -> new Columns(resampling.replicates())).toList();
        CellBootstrap bootstrap = bootstrap();
        RandomGenerator random = CellBootstrap.random(resampling);
        for (int replicate = 0; replicate < resampling.replicates(); replicate++) {
            List<Confusion> drawn = bootstrap.replicate(random);
            Confusion all = drawn.stream().reduce(Confusion.NONE, Confusion::plus);
            List<Confusion> eligible = eligible(drawn);
            for (int place = 0; place < metrics.size(); place++) {
                Metric metric = metrics.get(place);
                double[] rates = eligible.stream()
                        .mapToDouble(counts -> estimator.resampled(metric, counts))
                        .toArray();
                columns.get(place).put(replicate, rates, estimator.resampled(metric, all));
            }
        }
        List<ResampledSpread> spreads = new ArrayList<>();
        for (int place = 0; place < metrics.size(); place++) {
            spreads.add(spread(metrics.get(place), columns.get(place), bootstrap));
        }
        return spreads;
    }

    private CellBootstrap bootstrap() {
        return estimator.weighted()
                ? CellBootstrap.ofWeights(samples.stream().map(Sample::amounts).toList(), unknown)
                : CellBootstrap.ofRows(samples.stream().map(Sample::counts).toList(), unknown.counts());
    }

    private List<Confusion> eligible(List<Confusion> drawn) {
        List<Confusion> eligible = new ArrayList<>();
        for (int place = 0; place < samples.size(); place++) {
            if (samples.get(place).eligible()) {
                eligible.add(drawn.get(place));
            }
        }
        return eligible;
    }

    private ResampledSpread spread(Metric metric, Columns columns, CellBootstrap bootstrap) {
        double level = estimator.confidence().level();
        int undefined =
                (int) Arrays.stream(columns.difference).filter(Double::isNaN).count();
        return new ResampledSpread(
                metric,
                bootstrap.limits(columns.difference, level),
                bootstrap.limits(columns.ratio, level),
                bootstrap.limits(columns.toOverall, level),
                bootstrap.limits(columns.ratioToOverall, level),
                resampling.replicates(),
                undefined);
    }
}
