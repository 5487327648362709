package org.probity.bias;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// For each group and each rate that gaps are judged by, the smallest gap that its size could have shown.
final class PowerPanel {

    /// The usual chance, and the stricter one that regulators of medicines ask for.
    private static final double[] POWERS = {Power.USUAL, 0.9};

    private static final List<Metric> RATES =
            List.of(Metric.SELECTION_RATE, Metric.TRUE_POSITIVE_RATE, Metric.FALSE_POSITIVE_RATE);

    private final Estimator estimator;

    PowerPanel(Estimator estimator) {
        this.estimator = estimator;
    }

    /// Rows of unequal weights show as much as their effective number.
    List<GroupPower> against(Sample reference, List<Sample> samples) {
        return samples.stream()
                .filter(sample -> !sample.group().equals(reference.group()))
                .flatMap(sample -> RATES.stream().flatMap(metric -> of(metric, sample, reference)))
                .toList();
    }

    private Stream<GroupPower> of(Metric metric, Sample sample, Sample reference) {
        Share own = estimator.plainShare(metric, sample);
        Share others = estimator.plainShare(metric, reference);
        if (own.whole() == 0 || others.whole() == 0) {
            return Stream.of();
        }
        return DoubleStream.of(POWERS).mapToObj(chance -> {
            var power = new Power(estimator.confidence().level(), chance);
            return new GroupPower(
                    sample.group(),
                    metric,
                    chance,
                    power.smallestGap(own.size(), others.size(), others.value(), Power.Direction.BELOW),
                    power.smallestGap(own.size(), others.size(), others.value(), Power.Direction.ABOVE));
        });
    }
}
