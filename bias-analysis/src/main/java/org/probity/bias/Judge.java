package org.probity.bias;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.probity.bias.statistics.Confidence;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.Normal;

/// Holds the results against the criteria of the plan.
final class Judge {

    private static final double MOST_FURTHER_ROWS = 1e12;

    private final GroupResult overall;
    private final List<GroupingResult> groupings;
    private final AnalysisPlan plan;

    Judge(AnalysisPlan plan, GroupResult overall, List<GroupingResult> groupings) {
        this.plan = plan;
        this.overall = overall;
        this.groupings = List.copyOf(groupings);
    }

    // `rows` are those of the groups that the value is made of.
    private record Evidence(MetricValue value, boolean largeEnough, List<GroupResult> groups) {

        long rows() {
            return groups.stream().mapToLong(GroupResult::rows).sum();
        }
    }

    CriterionResult judge(Criterion criterion) {
        Evidence evidence = switch (criterion.scope()) {
            case Scope.Overall() -> new Evidence(overall.value(criterion.metric()), true, List.of(overall));
            case Scope.OneGroup(var key, var group) -> ofGroup(criterion.metric(), grouping(key), group);
            case Scope.WorstGap(var key) -> ofWorstGap(criterion.metric(), grouping(key));
        };
        MetricValue value = criterion.metric().betweenGroups() && criterion.metric() != Metric.DISPARATE_IMPACT_RATIO
                ? Gaps.absolute(evidence.value())
                : evidence.value();
        Verdict verdict = switch (value) {
            case MetricValue.Undefined(var reason) -> new Verdict.Undefined(reason);
            case MetricValue.Defined defined -> verdict(criterion, defined, evidence);
        };
        return new CriterionResult(criterion, verdict);
    }

    private Verdict verdict(Criterion criterion, MetricValue.Defined value, Evidence evidence) {
        PowerOutlook outlook = outlook(criterion, value, evidence);
        if (!evidence.largeEnough()) {
            return new Verdict.Inconclusive(Verdict.Doubt.GROUP_TOO_SMALL, value, outlook);
        }
        if (!(value.interval() instanceof Interval.Bounds bounds)) {
            return new Verdict.Inconclusive(Verdict.Doubt.NO_INTERVAL, value, outlook);
        }
        boolean low = criterion.satisfiedBy(bounds.low());
        boolean high = criterion.satisfiedBy(bounds.high());
        if (low && high) {
            return new Verdict.Met(value);
        }
        return low || high
                ? new Verdict.Inconclusive(Verdict.Doubt.BOUND_INSIDE_INTERVAL, value, outlook)
                : new Verdict.NotMet(value);
    }

    private Evidence ofGroup(Metric metric, GroupingResult grouping, String name) {
        Optional<GroupResult> found = grouping.group(name);
        if (found.isEmpty()) {
            return undefined(UndefinedReason.GROUP_NOT_FOUND);
        }
        GroupResult group = found.get();
        if (!metric.betweenGroups()) {
            return new Evidence(group.value(metric), group.eligible(), List.of(group));
        }
        if (name.equals(grouping.reference())) {
            return undefined(UndefinedReason.GROUP_IS_REFERENCE);
        }
        MetricValue value =
                grouping.disparity(metric, name).map(Disparity::value).orElseThrow();
        List<GroupResult> both = grouping.group(grouping.reference())
                .map(reference -> List.of(group, reference))
                .orElse(List.of(group));
        return new Evidence(value, group.eligible(), both);
    }

    private Evidence ofWorstGap(Metric metric, GroupingResult grouping) {
        List<GroupResult> eligible =
                grouping.groups().stream().filter(GroupResult::eligible).toList();
        return new Evidence(grouping.worstGap(metric), true, eligible);
    }

    private static Evidence undefined(UndefinedReason reason) {
        return new Evidence(new MetricValue.Undefined(reason), false, List.of());
    }

    private GroupingResult grouping(String key) {
        return groupings.stream()
                .filter(each -> each.grouping().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    // Limits shrink with the root of the rows. To clear the bound with the stated power and not only half of the
    // time, the distance must be (z + zb)/z of the half width.
    private PowerOutlook outlook(Criterion criterion, MetricValue.Defined value, Evidence evidence) {
        if (!(value.interval() instanceof Interval.Bounds bounds)) {
            return new PowerOutlook.NotAvailable(Verdict.Doubt.NO_INTERVAL.text());
        }
        double z = Confidence.of(plan.confidence()).quantile();
        double reach = (z + Normal.quantile(Power.USUAL)) / z;
        double distance = Math.abs(value.value() - criterion.bound());
        double half = value.value() > criterion.bound() ? value.value() - bounds.low() : bounds.high() - value.value();
        double growth = StrictMath.pow(reach * half / distance, 2) - 1;
        double further = Math.ceil(Math.max(0, growth) * evidence.rows());
        if (!(further < MOST_FURTHER_ROWS)) {
            return new PowerOutlook.NotAvailable("the observed value lies on the bound");
        }
        double smallest = smallestGap(criterion, evidence).orElse(reach * half);
        return new PowerOutlook.Estimated(smallest, Power.USUAL, (long) further);
    }

    // Exact only for a difference of two shares; everything else takes the half width times the reach.
    private Optional<Double> smallestGap(Criterion criterion, Evidence evidence) {
        boolean twoGroups = evidence.groups().size() == 2;
        Optional<Metric> rate = rateBehind(criterion);
        if (!twoGroups || rate.isEmpty()) {
            return Optional.empty();
        }
        Share first = oriented(rate.get(), evidence.groups().getFirst());
        Share second = oriented(rate.get(), evidence.groups().getLast());
        if (first.whole() == 0 || second.whole() == 0) {
            return Optional.empty();
        }
        var power = new Power(plan.confidence(), Power.USUAL);
        return Optional.of(DoubleStream.of(
                        gap(power, first, second, Power.Direction.ABOVE),
                        gap(power, first, second, Power.Direction.BELOW))
                .max()
                .orElseThrow());
    }

    private static double gap(Power power, Share first, Share second, Power.Direction direction) {
        double room = direction == Power.Direction.ABOVE ? 1 - second.value() : second.value();
        return power.smallestGap(first.size(), second.size(), second.value(), direction)
                .orElse(room);
    }

    private static Optional<Metric> rateBehind(Criterion criterion) {
        return switch (criterion.metric()) {
            case STATISTICAL_PARITY_DIFFERENCE -> Optional.of(Metric.SELECTION_RATE);
            case EQUAL_OPPORTUNITY_DIFFERENCE -> Optional.of(Metric.TRUE_POSITIVE_RATE);
            case PREDICTIVE_PARITY_DIFFERENCE -> Optional.of(Metric.POSITIVE_PREDICTIVE_VALUE);
            case DISPARATE_IMPACT_RATIO,
                    AVERAGE_ODDS_DIFFERENCE,
                    EQUALIZED_ODDS_DIFFERENCE,
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
                    F1_SCORE -> Optional.empty();
        };
    }

    private Share oriented(Metric rate, GroupResult group) {
        return new Estimator(plan).favourableShare(rate, new Sample(group.group(), group.eligible(), group.amounts()));
    }
}
