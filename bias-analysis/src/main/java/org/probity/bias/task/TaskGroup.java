package org.probity.bias.task;

import java.util.List;
import java.util.Optional;
import org.probity.bias.MetricValue;

/// A group with its metrics; everybody has an empty name.
public record TaskGroup(String group, boolean eligible, long rows, List<Value> values) {

    /// A metric with its value.
    public record Value(TaskMetric metric, MetricValue value) {}

    public TaskGroup {
        values = List.copyOf(values);
    }

    /// Empty where the metric does not describe this group.
    public Optional<MetricValue> value(TaskMetric metric) {
        return values.stream()
                .filter(each -> each.metric().id().equals(metric.id()))
                .map(Value::value)
                .findFirst();
    }
}
