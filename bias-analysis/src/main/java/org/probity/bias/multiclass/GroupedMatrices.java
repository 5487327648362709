package org.probity.bias.multiclass;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.probity.bias.ChosenReference;
import org.probity.bias.Grouping;
import org.probity.bias.MetricValue;
import org.probity.bias.UndefinedReason;
import org.probity.bias.statistics.Confidence;
import org.probity.bias.statistics.Newcombe;
import org.probity.bias.statistics.Wilson;

/// The groups of one grouping against the reference and against each other.
final class GroupedMatrices {

    private final List<String> names;
    private final List<Boolean> eligible;
    private final List<MatrixSample> samples;
    private final int classes;
    private final Confidence confidence;
    private final MatrixBootstrap bootstrap;

    /// @param names    of the groups, likewise whether each is eligible
    @SuppressWarnings("MissingSummary")
    GroupedMatrices(List<String> names, List<Boolean> eligible, List<MatrixSample> samples, MulticlassPlan plan) {
        this.names = List.copyOf(names);
        this.eligible = List.copyOf(eligible);
        this.samples = List.copyOf(samples);
        this.classes = samples.isEmpty()
                ? 0
                : (int) Math.round(Math.sqrt(samples.getFirst().matrix().length));
        this.confidence = Confidence.of(plan.confidence());
        this.bootstrap = new MatrixBootstrap(
                samples.stream().map(MatrixSample::matrix).toList(), classes, plan.resampling(), plan.confidence());
    }

    MulticlassGroup alone() {
        return group(0, List.of());
    }

    MulticlassGrouping compared(Grouping grouping, long unknownRows) {
        ChosenReference reference = ChosenReference.among(candidates(), grouping.reference());
        return new MulticlassGrouping(
                grouping,
                reference.group(),
                IntStream.range(0, names.size())
                        .mapToObj(place -> group(place, gaps(place, reference)))
                        .toList(),
                unknownRows,
                Stream.of(MulticlassMetric.values()).map(this::spread).toList());
    }

    private List<ChosenReference.Candidate> candidates() {
        return IntStream.range(0, names.size())
                .mapToObj(place -> {
                    ClassCounts counts = samples.get(place).counts();
                    return new ChosenReference.Candidate(
                            names.get(place),
                            eligible.get(place),
                            samples.get(place).rows(),
                            counts.rows() == 0
                                    ? OptionalDouble.empty()
                                    : OptionalDouble.of(counts.value(MulticlassMetric.ACCURACY)));
                })
                .toList();
    }

    private MulticlassGroup group(int place, List<MulticlassValue> gaps) {
        MatrixSample sample = samples.get(place);
        return new MulticlassGroup(
                names.get(place),
                eligible.get(place),
                sample.rows(),
                ConfusionMatrix.of(sample.matrix(), classes),
                Stream.of(MulticlassMetric.values())
                        .map(metric -> new MulticlassValue(metric, value(metric, place)))
                        .toList(),
                gaps);
    }

    private MetricValue value(MulticlassMetric metric, int place) {
        ClassCounts counts = samples.get(place).counts();
        return counts.undefined(metric)
                .<MetricValue>map(MetricValue.Undefined::new)
                .orElseGet(() -> new MetricValue.Defined(
                        counts.value(metric),
                        metric.share()
                                ? Wilson.interval(counts.right(), counts.rows(), confidence)
                                : bootstrap.interval(metric, place)));
    }

    private List<MulticlassValue> gaps(int place, ChosenReference reference) {
        if (names.get(place).equals(reference.group())) {
            return gaps(UndefinedReason.GROUP_IS_REFERENCE);
        }
        return switch (reference) {
            case ChosenReference.Missing(var _, var reason) -> gaps(reason);
            case ChosenReference.Found(var name) ->
                Stream.of(MulticlassMetric.values())
                        .map(metric -> new MulticlassValue(metric, gap(metric, place, names.indexOf(name))))
                        .toList();
        };
    }

    private static List<MulticlassValue> gaps(UndefinedReason reason) {
        return Stream.of(MulticlassMetric.values())
                .map(metric -> new MulticlassValue(metric, new MetricValue.Undefined(reason)))
                .toList();
    }

    private MetricValue gap(MulticlassMetric metric, int place, int reference) {
        ClassCounts own = samples.get(place).counts();
        ClassCounts others = samples.get(reference).counts();
        return own.undefined(metric)
                .or(() -> others.undefined(metric))
                .<MetricValue>map(MetricValue.Undefined::new)
                .orElseGet(() -> new MetricValue.Defined(
                        own.value(metric) - others.value(metric),
                        metric.share()
                                ? Newcombe.difference(
                                        own.right(), own.rows(), others.right(), others.rows(), confidence)
                                : bootstrap.difference(metric, place, reference)));
    }

    private MulticlassSpread spread(MulticlassMetric metric) {
        List<Integer> among = new ArrayList<>();
        int allEligible = 0;
        for (int place = 0; place < names.size(); place++) {
            allEligible += eligible.get(place) ? 1 : 0;
            if (eligible.get(place)
                    && samples.get(place).counts().undefined(metric).isEmpty()) {
                among.add(place);
            }
        }
        if (among.size() < 2) {
            var none = new MetricValue.Undefined(UndefinedReason.TOO_FEW_GROUPS);
            return new MulticlassSpread(metric, "", "", none, among.size(), allEligible);
        }
        Comparator<Integer> order =
                Comparator.comparingDouble(place -> samples.get(place).counts().value(metric));
        int highest = among.stream().max(order).orElseThrow();
        int lowest = among.stream().min(order).orElseThrow();
        double difference = samples.get(highest).counts().value(metric)
                - samples.get(lowest).counts().value(metric);
        return new MulticlassSpread(
                metric,
                names.get(highest),
                names.get(lowest),
                new MetricValue.Defined(difference, bootstrap.spread(metric, among)),
                among.size(),
                allEligible);
    }
}
