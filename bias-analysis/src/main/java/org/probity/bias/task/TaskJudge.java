package org.probity.bias.task;

import java.util.List;
import org.probity.bias.MetricValue;
import org.probity.bias.PowerOutlook;
import org.probity.bias.Scope;
import org.probity.bias.UndefinedReason;
import org.probity.bias.Verdict;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.NoInterval;

/// Holds the figures against the criteria of the plan.
final class TaskJudge {

    private static final PowerOutlook NO_OUTLOOK =
            new PowerOutlook.NotAvailable("how many more rows would settle it is not computed for this kind of metric");

    private final TaskGroup everybody;
    private final List<TaskGrouping> groupings;

    TaskJudge(TaskGroup everybody, List<TaskGrouping> groupings) {
        this.everybody = everybody;
        this.groupings = List.copyOf(groupings);
    }

    private record Evidence(MetricValue value, boolean largeEnough) {}

    TaskReport.Judged judge(TaskCriterion criterion) {
        Evidence evidence = switch (criterion.scope()) {
            case Scope.Overall() -> new Evidence(value(everybody, criterion), true);
            case Scope.OneGroup(var key, var name) ->
                grouping(key)
                        .group(name)
                        .map(group -> new Evidence(value(group, criterion), group.eligible()))
                        .orElseGet(() -> new Evidence(undefined(UndefinedReason.GROUP_NOT_FOUND), false));
            case Scope.WorstGap(var key) ->
                new Evidence(
                        grouping(key)
                                .gap(criterion.metric())
                                .map(TaskGrouping.Gap::difference)
                                .orElseGet(() -> undefined(UndefinedReason.TOO_FEW_GROUPS)),
                        true);
        };
        return new TaskReport.Judged(
                criterion,
                switch (evidence.value()) {
                    case MetricValue.Undefined(var reason) -> new Verdict.Undefined(reason);
                    case MetricValue.Defined defined -> verdict(criterion, defined, evidence.largeEnough());
                });
    }

    private static MetricValue value(TaskGroup group, TaskCriterion criterion) {
        return group.value(criterion.metric()).orElseGet(() -> undefined(UndefinedReason.TOO_FEW_ROWS));
    }

    private static MetricValue undefined(UndefinedReason reason) {
        return new MetricValue.Undefined(reason);
    }

    private static Verdict verdict(TaskCriterion criterion, MetricValue.Defined value, boolean largeEnough) {
        if (!largeEnough) {
            return new Verdict.Inconclusive(Verdict.Doubt.GROUP_TOO_SMALL, value, NO_OUTLOOK);
        }
        return switch (value.interval()) {
            case Interval.Bounds bounds -> verdict(criterion, value, bounds);
            case Interval.None(var why)
            when why == NoInterval.NOT_SAMPLED ->
                // An order is what it is: nothing was drawn that could have come out otherwise.
                criterion.satisfiedBy(value.value()) ? new Verdict.Met(value) : new Verdict.NotMet(value);
            case Interval.None _ -> new Verdict.Inconclusive(Verdict.Doubt.NO_INTERVAL, value, NO_OUTLOOK);
        };
    }

    private static Verdict verdict(TaskCriterion criterion, MetricValue.Defined value, Interval.Bounds bounds) {
        boolean low = criterion.satisfiedBy(bounds.low());
        boolean high = criterion.satisfiedBy(bounds.high());
        if (low && high) {
            return new Verdict.Met(value);
        }
        return low || high
                ? new Verdict.Inconclusive(Verdict.Doubt.BOUND_INSIDE_INTERVAL, value, NO_OUTLOOK)
                : new Verdict.NotMet(value);
    }

    private TaskGrouping grouping(String key) {
        return groupings.stream()
                .filter(each -> each.grouping().key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
