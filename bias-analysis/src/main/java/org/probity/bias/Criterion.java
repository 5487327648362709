package org.probity.bias;

/// A bound on a metric, fixed before the results: who, which metric, which side, how much.
///
/// Differences are judged by their absolute value, because a gap in favour of a group is as much a gap.
public record Criterion(String id, Metric metric, Scope scope, Comparison comparison, double bound) {

    /// The side of the bound on which the metric must lie.
    public enum Comparison {
        AT_LEAST,
        AT_MOST
    }

    public Criterion {
        if (id.isBlank() || !Double.isFinite(bound)) {
            throw new IllegalArgumentException("a criterion needs an id and a finite bound");
        }
        if (metric.betweenGroups() && scope instanceof Scope.Overall) {
            throw new IllegalArgumentException("%s compares groups and has no overall value".formatted(metric));
        }
    }

    /// Whether a value satisfies the bound.
    public boolean satisfiedBy(double value) {
        return switch (comparison) {
            case AT_LEAST -> value >= bound;
            case AT_MOST -> value <= bound;
        };
    }
}
