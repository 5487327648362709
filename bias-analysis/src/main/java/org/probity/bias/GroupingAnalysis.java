package org.probity.bias;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.probity.bias.Significance.NotTested;
import org.probity.bias.Significance.Untested;
import org.probity.bias.statistics.Confidence;

/// One attribute or intersection: its groups against the reference and against each other.
final class GroupingAnalysis {

    private static final List<Metric> DISPARITIES =
            Stream.of(Metric.values()).filter(Metric::betweenGroups).toList();

    private static final int MOST_GROUPS_RESAMPLED = 500;

    private sealed interface Chosen {
        record Found(Sample sample) implements Chosen {}

        record Missing(String name, UndefinedReason reason) implements Chosen {}
    }

    private final Estimator estimator;
    private final Confidence confidence;
    private final Grouping grouping;
    private final Sample everybody;
    private final List<Sample> samples;
    private final List<Sample> eligible;

    GroupingAnalysis(Estimator estimator, Grouping grouping, Sample everybody, List<Sample> samples) {
        this.estimator = estimator;
        this.confidence = estimator.confidence();
        this.grouping = grouping;
        this.everybody = everybody;
        this.samples = List.copyOf(samples);
        this.eligible = samples.stream().filter(Sample::eligible).toList();
    }

    GroupingResult result(Amounts unknown) {
        Chosen reference = reference();
        String name = switch (reference) {
            case Chosen.Found(var sample) -> sample.group();
            case Chosen.Missing(var wanted, var _) -> wanted;
        };
        List<Disparity> disparities = new ArrayList<>();
        List<GroupingResult.FourFifthsResult> fourFifths = new ArrayList<>();
        for (Sample sample : samples) {
            if (sample.group().equals(name)) {
                continue;
            }
            for (Metric metric : DISPARITIES) {
                disparities.add(new Disparity(metric, sample.group(), name, disparity(metric, sample, reference)));
            }
            fourFifths.add(new GroupingResult.FourFifthsResult(sample.group(), fourFifths(sample, reference)));
        }
        return new GroupingResult(
                grouping,
                name,
                samples.stream().map(estimator::result).toList(),
                unknown,
                comparisons(name, reference),
                disparities,
                fourFifths,
                Estimator.GROUP_METRICS.stream().map(this::spread).toList(),
                DISPARITIES.stream().map(this::worst).toList(),
                powers(reference),
                resampled(unknown));
    }

    // Many groups would take too long.
    private List<ResampledSpread> resampled(Amounts unknown) {
        return samples.size() > MOST_GROUPS_RESAMPLED
                ? List.of()
                : new SpreadBootstrap(samples, unknown, estimator).spreads();
    }

    private List<GroupPower> powers(Chosen reference) {
        return switch (reference) {
            case Chosen.Missing(var _, var _) -> List.of();
            case Chosen.Found(var sample) -> new PowerPanel(estimator).against(sample, samples);
        };
    }

    /// Metric by metric, because the groups of one rate are one family of tests.
    private List<RateComparison> comparisons(String name, Chosen reference) {
        return Estimator.GROUP_METRICS.stream()
                .map(metric -> samples.stream()
                        .filter(sample -> !sample.group().equals(name))
                        .map(sample -> comparison(metric, sample, reference))
                        .toList())
                .flatMap(family -> Significances.adjusted(family).stream())
                .toList();
    }

    private Chosen reference() {
        return switch (grouping.reference()) {
            case Reference.Named(var name) -> named(name);
            case Reference.BestEligible() ->
                best().<Chosen>map(Chosen.Found::new)
                        .orElseGet(() -> new Chosen.Missing("", UndefinedReason.NO_REFERENCE));
        };
    }

    private Chosen named(String name) {
        for (Sample sample : samples) {
            if (sample.group().equals(name)) {
                return sample.eligible()
                        ? new Chosen.Found(sample)
                        : new Chosen.Missing(name, UndefinedReason.REFERENCE_TOO_SMALL);
            }
        }
        return new Chosen.Missing(name, UndefinedReason.REFERENCE_NOT_FOUND);
    }

    // Ties go to the larger group, then to the first by name, so that two runs choose alike.
    private Optional<Sample> best() {
        Comparator<Sample> order = Comparator.comparingDouble((Sample sample) ->
                        estimator.plainShare(Metric.SELECTION_RATE, sample).value())
                .thenComparingLong(sample -> sample.counts().rows())
                .thenComparing(Sample::group, Comparator.reverseOrder());
        return eligible.stream()
                .filter(sample ->
                        estimator.plainShare(Metric.SELECTION_RATE, sample).whole() > 0)
                .max(order);
    }

    private RateComparison comparison(Metric metric, Sample sample, Chosen reference) {
        return switch (reference) {
            case Chosen.Missing(var _, var reason) -> {
                var undefined = new MetricValue.Undefined(reason);
                yield new RateComparison(
                        sample.group(), metric, undefined, undefined, new NotTested(Untested.UNDEFINED));
            }
            case Chosen.Found(var other) -> {
                MetricValue own = estimator.plain(metric, sample, confidence);
                MetricValue others = estimator.plain(metric, other, confidence);
                MetricValue ratio = metric.family() == Metric.Family.RATE
                        ? Gaps.ratio(
                                estimator.plainShare(metric, sample), estimator.plainShare(metric, other), confidence)
                        : Gaps.ratio(own, others);
                yield new RateComparison(
                        sample.group(),
                        metric,
                        Gaps.difference(own, others),
                        ratio,
                        significance(metric, sample, other));
            }
        };
    }

    private Significance significance(Metric metric, Sample sample, Sample other) {
        if (metric.family() != Metric.Family.RATE) {
            return new NotTested(Untested.NO_SHARE);
        }
        return sample.eligible()
                ? Significances.of(estimator.plainShare(metric, sample), estimator.plainShare(metric, other))
                : new NotTested(Untested.GROUP_TOO_SMALL);
    }

    private MetricValue disparity(Metric metric, Sample sample, Chosen reference) {
        return switch (reference) {
            case Chosen.Missing(var _, var reason) -> new MetricValue.Undefined(reason);
            case Chosen.Found(var other) -> disparity(metric, sample, other);
        };
    }

    private MetricValue disparity(Metric metric, Sample sample, Sample other) {
        if (metric == Metric.DISPARATE_IMPACT_RATIO) {
            return Gaps.ratio(
                    estimator.favourableShare(Metric.SELECTION_RATE, sample),
                    estimator.favourableShare(Metric.SELECTION_RATE, other),
                    confidence);
        }
        if (metric == Metric.EQUALIZED_ODDS_DIFFERENCE) {
            Confidence each = confidence.simultaneous(2);
            return Gaps.larger(
                    gap(favourable(Metric.TRUE_POSITIVE_RATE), sample, other, each),
                    gap(favourable(Metric.FALSE_POSITIVE_RATE), sample, other, each),
                    confidence);
        }
        return gap(quantity(metric), sample, other, confidence);
    }

    private static MetricValue gap(Quantity quantity, Sample sample, Sample other, Confidence at) {
        return Gaps.difference(quantity.of(sample, at), quantity.of(other, at));
    }

    private FourFifths fourFifths(Sample sample, Chosen reference) {
        if (!sample.eligible()) {
            return new FourFifths.Undecided(UndefinedReason.GROUP_TOO_SMALL);
        }
        return switch (reference) {
            case Chosen.Missing(var _, var reason) -> new FourFifths.Undecided(reason);
            case Chosen.Found(var other) -> {
                Share own = estimator.favourableShare(Metric.SELECTION_RATE, sample);
                Share others = estimator.favourableShare(Metric.SELECTION_RATE, other);
                yield FourFifths.decide(own.part(), own.whole(), others.part(), others.whole());
            }
        };
    }

    private Spread spread(Metric metric) {
        Extremes extremes = Extremes.find(eligible, plain(metric), confidence, 1);
        MetricValue ratio = metric.family() == Metric.Family.RATE
                ? Extremes.smallestRatio(
                        eligible.stream()
                                .map(sample -> estimator.plainShare(metric, sample))
                                .toList(),
                        confidence)
                : ratioOfExtremes(metric, extremes);
        return new Spread(
                metric,
                extremes.highest(),
                extremes.lowest(),
                extremes.difference(),
                ratio,
                ToOverall.difference(eligible, everybody, plain(metric), confidence),
                ToOverall.ratio(eligible, everybody, plain(metric), confidence),
                extremes.compared(),
                eligible.size());
    }

    private MetricValue ratioOfExtremes(Metric metric, Extremes extremes) {
        if (!(extremes.difference() instanceof MetricValue.Defined)) {
            return extremes.difference();
        }
        return Gaps.ratio(valueOf(metric, extremes.lowest()), valueOf(metric, extremes.highest()));
    }

    private MetricValue valueOf(Metric metric, String group) {
        return eligible.stream()
                .filter(sample -> sample.group().equals(group))
                .map(sample -> estimator.plain(metric, sample, confidence))
                .findFirst()
                .orElseThrow();
    }

    private Disparity worst(Metric metric) {
        if (metric == Metric.EQUALIZED_ODDS_DIFFERENCE) {
            Extremes tpr = Extremes.find(eligible, favourable(Metric.TRUE_POSITIVE_RATE), confidence, 2);
            Extremes fpr = Extremes.find(eligible, favourable(Metric.FALSE_POSITIVE_RATE), confidence, 2);
            MetricValue larger = Gaps.larger(tpr.difference(), fpr.difference(), confidence);
            Extremes from = distance(tpr) >= distance(fpr) ? tpr : fpr;
            return new Disparity(metric, from.lowest(), from.highest(), larger);
        }
        Extremes extremes = Extremes.find(eligible, quantity(metric), confidence, 1);
        MetricValue value = metric == Metric.DISPARATE_IMPACT_RATIO
                ? Extremes.smallestRatio(
                        eligible.stream()
                                .map(sample -> estimator.favourableShare(Metric.SELECTION_RATE, sample))
                                .toList(),
                        confidence)
                : extremes.difference();
        return new Disparity(metric, extremes.lowest(), extremes.highest(), value);
    }

    private static double distance(Extremes extremes) {
        return extremes.difference() instanceof MetricValue.Defined(double value, var _) ? value : -1;
    }

    /// What a between-group metric takes the difference of.
    private Quantity quantity(Metric disparity) {
        return switch (disparity) {
            case STATISTICAL_PARITY_DIFFERENCE, DISPARATE_IMPACT_RATIO -> favourable(Metric.SELECTION_RATE);
            case EQUAL_OPPORTUNITY_DIFFERENCE -> favourable(Metric.TRUE_POSITIVE_RATE);
            case PREDICTIVE_PARITY_DIFFERENCE -> favourable(Metric.POSITIVE_PREDICTIVE_VALUE);
            case AVERAGE_ODDS_DIFFERENCE -> estimator::averageOdds;
            case EQUALIZED_ODDS_DIFFERENCE,
                    BASE_RATE,
                    SELECTION_RATE,
                    TRUE_POSITIVE_RATE,
                    FALSE_NEGATIVE_RATE,
                    FALSE_POSITIVE_RATE,
                    TRUE_NEGATIVE_RATE,
                    POSITIVE_PREDICTIVE_VALUE,
                    FALSE_DISCOVERY_RATE,
                    NEGATIVE_PREDICTIVE_VALUE,
                    FALSE_OMISSION_RATE,
                    ACCURACY,
                    ERROR_RATE,
                    BALANCED_ACCURACY,
                    F1_SCORE -> throw new IllegalArgumentException("%s is not one difference".formatted(disparity));
        };
    }

    private Quantity favourable(Metric rate) {
        return (sample, at) -> estimator.favourable(rate, sample, at);
    }

    private Quantity plain(Metric metric) {
        return (sample, at) -> estimator.plain(metric, sample, at);
    }
}
