package org.probity.bias.multiclass;

import java.util.List;
import org.probity.bias.MetricValue;

/// A group with its confusion matrix, its metrics, and their gaps to the reference (group minus
/// reference).
///
/// @param rows all rows of the group; those without label or prediction are in no matrix
public record MulticlassGroup(
        String group,
        boolean eligible,
        long rows,
        ConfusionMatrix matrix,
        List<MulticlassValue> values,
        List<MulticlassValue> gaps) {

    public MulticlassGroup {
        values = List.copyOf(values);
        gaps = List.copyOf(gaps);
    }

    public MetricValue value(MulticlassMetric metric) {
        return find(values, metric);
    }

    public MetricValue gap(MulticlassMetric metric) {
        return find(gaps, metric);
    }

    private static MetricValue find(List<MulticlassValue> values, MulticlassMetric metric) {
        return values.stream()
                .filter(each -> each.metric() == metric)
                .map(MulticlassValue::value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + metric));
    }
}
