package org.probity.bias;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.probity.bias.statistics.Confidence;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.IntervalMethod;
import org.probity.bias.statistics.Newcombe;

/// The values of single groups under one plan: which counts are used, and which answer counts as positive.
final class Estimator {

    static final List<Metric> GROUP_METRICS =
            Stream.of(Metric.values()).filter(metric -> !metric.betweenGroups()).toList();

    private final boolean weighted;
    private final boolean mirrored;
    private final Confidence confidence;
    private final Resampling resampling;

    Estimator(AnalysisPlan plan) {
        this.weighted = plan.weighting() instanceof Weighting.ByColumn;
        this.mirrored = !plan.columns().favourableIsPositive();
        this.confidence = Confidence.of(plan.confidence());
        this.resampling = plan.resampling();
    }

    Confidence confidence() {
        return confidence;
    }

    Resampling resampling() {
        return resampling;
    }

    boolean weighted() {
        return weighted;
    }

    GroupResult result(Sample sample) {
        List<GroupMetric> metrics = GROUP_METRICS.stream()
                .map(metric -> new GroupMetric(metric, plain(metric, sample, confidence)))
                .toList();
        return new GroupResult(sample.group(), sample.eligible(), sample.amounts(), metrics);
    }

    /// As a group's own metric: the plan's positive value counts as positive, only selection looks at the favourable
    /// answer.
    MetricValue plain(Metric metric, Sample sample, Confidence at) {
        return estimate(metric, plainAmounts(metric, sample), at);
    }

    Share plainShare(Metric rate, Sample sample) {
        return share(rate, plainAmounts(rate, sample));
    }

    /// As between-group metrics see it: the favourable answer counts as positive.
    MetricValue favourable(Metric metric, Sample sample, Confidence at) {
        return estimate(metric, oriented(sample), at);
    }

    Share favourableShare(Metric rate, Sample sample) {
        return share(rate, oriented(sample));
    }

    /// (FPR + TPR)/2, whose difference between groups is the average odds difference.
    MetricValue averageOdds(Sample sample, Confidence at) {
        return mean(
                favourable(Metric.FALSE_POSITIVE_RATE, sample, at), favourable(Metric.TRUE_POSITIVE_RATE, sample, at));
    }

    /// A group's metric in a resample, NaN where it does not exist; without interval, since a thousand of them make
    /// one.
    double resampled(Metric metric, Confusion counts) {
        Confusion seen = metric == Metric.SELECTION_RATE && mirrored ? counts.mirrored() : counts;
        if (metric == Metric.BALANCED_ACCURACY) {
            return (plainValue(Metric.TRUE_POSITIVE_RATE, seen) + plainValue(Metric.TRUE_NEGATIVE_RATE, seen)) / 2;
        }
        if (metric == Metric.F1_SCORE) {
            long twice = 2 * seen.truePositives();
            long all = twice + seen.falsePositives() + seen.falseNegatives();
            return all == 0 ? Double.NaN : (double) twice / all;
        }
        return plainValue(metric, seen);
    }

    private static double plainValue(Metric rate, Confusion counts) {
        Share share = Share.of(rate, counts);
        return share.whole() == 0 ? Double.NaN : share.value();
    }

    private Amounts plainAmounts(Metric metric, Sample sample) {
        return metric == Metric.SELECTION_RATE ? oriented(sample) : sample.amounts();
    }

    private Amounts oriented(Sample sample) {
        return mirrored ? sample.amounts().mirrored() : sample.amounts();
    }

    private Share share(Metric rate, Amounts amounts) {
        return share(amounts, counts -> Share.of(rate, counts));
    }

    private Share share(Amounts amounts, Function<Confusion, Share> form) {
        return weighted ? Share.weighted(amounts, form) : form.apply(amounts.counts());
    }

    private MetricValue estimate(Metric metric, Amounts amounts, Confidence at) {
        if (metric == Metric.BALANCED_ACCURACY) {
            return mean(
                    estimate(Metric.TRUE_POSITIVE_RATE, amounts, at), estimate(Metric.TRUE_NEGATIVE_RATE, amounts, at));
        }
        return metric == Metric.F1_SCORE
                ? f1(amounts, at)
                : share(metric, amounts).estimate(at);
    }

    // F1 = 2s/(1 + s) with the share s = tp/(tp + fp + fn), and rises with s: the limits of s carry over.
    private MetricValue f1(Amounts amounts, Confidence at) {
        if (share(Metric.ACCURACY, amounts).whole() == 0) {
            return new MetricValue.Undefined(UndefinedReason.NO_LABELS);
        }
        Share touched = share(amounts, Share::touched);
        if (touched.whole() == 0) {
            return new MetricValue.Undefined(UndefinedReason.NOTHING_POSITIVE);
        }
        double value = 2.0 * touched.part() / (touched.part() + touched.whole());
        Interval.Bounds share = touched.limits(at);
        double low = 2 * share.low() / (1 + share.low());
        double high = 2 * share.high() / (1 + share.high());
        IntervalMethod method =
                touched.weighted() ? IntervalMethod.WILSON_TRANSFORMED_EFFECTIVE_N : IntervalMethod.WILSON_TRANSFORMED;
        return new MetricValue.Defined(value, new Interval.Bounds(low, high, at.level(), method));
    }

    private static MetricValue mean(MetricValue first, MetricValue second) {
        if (!(first instanceof MetricValue.Defined a)) {
            return first;
        }
        if (!(second instanceof MetricValue.Defined b)) {
            return second;
        }
        double value = (a.value() + b.value()) / 2;
        if (a.interval() instanceof Interval.Bounds ofA && b.interval() instanceof Interval.Bounds ofB) {
            return new MetricValue.Defined(value, Newcombe.mean(a.value(), ofA, b.value(), ofB));
        }
        return new MetricValue.Defined(value, a.interval());
    }
}
