package org.probity.bias.regression;

import java.util.List;
import org.probity.bias.MetricValue;

/// A group with the number of its rows that have both numbers, and its metrics.
public record RegressionGroup(String group, boolean eligible, long rows, List<RegressionValue> values) {

    public RegressionGroup {
        values = List.copyOf(values);
    }

    public MetricValue value(RegressionMetric metric) {
        return values.stream()
                .filter(each -> each.metric() == metric)
                .map(RegressionValue::value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + metric));
    }
}
