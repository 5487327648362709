package org.probity.reports.bias;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.probity.bias.Metric;

/// The names of metrics in files.
public final class MetricName {

    private static final String PRECISION = "precision";

    private MetricName() {}

    public static String of(Metric metric) {
        return metric == Metric.POSITIVE_PREDICTIVE_VALUE
                ? PRECISION
                : metric.name().toLowerCase(Locale.ROOT);
    }

    /// The metric of this name; `precision` may also be called by its long name.
    public static Optional<Metric> metric(String name) {
        return Stream.of(Metric.values())
                .filter(metric -> of(metric).equals(name)
                        || metric.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
