package org.probity.bias.task;

import org.probity.bias.Criterion.Comparison;
import org.probity.bias.Scope;

/// A bound on a metric of a task, fixed before the results.
///
/// A grouping alone means the distance between its two groups that are farthest apart.
public record TaskCriterion(String id, TaskMetric metric, Scope scope, Comparison comparison, double bound) {

    public TaskCriterion {
        if (id.isBlank() || !Double.isFinite(bound)) {
            throw new IllegalArgumentException("a criterion needs an id and a finite bound");
        }
        boolean fits = switch (scope) {
            case Scope.Overall() -> metric.about().everybody();
            case Scope.OneGroup _, Scope.WorstGap _ -> metric.about().groups();
        };
        if (!fits) {
            throw new IllegalArgumentException("%s %s"
                    .formatted(
                            metric.id(),
                            metric.about().everybody()
                                    ? "describes everybody and no single group"
                                    : "describes groups and has no value for everybody; name a grouping"));
        }
    }

    boolean satisfiedBy(double value) {
        return switch (comparison) {
            case AT_LEAST -> value >= bound;
            case AT_MOST -> value <= bound;
        };
    }
}
