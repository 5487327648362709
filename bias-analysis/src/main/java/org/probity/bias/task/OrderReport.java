package org.probity.bias.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.probity.bias.MetricValue;
import org.probity.bias.UndefinedReason;
import org.probity.bias.data.Numbers;
import org.probity.bias.data.Table;
import org.probity.bias.ranking.GroupAtTop;
import org.probity.bias.ranking.RankedGroup;
import org.probity.bias.ranking.RankingGrouping;
import org.probity.bias.ranking.RankingReport;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.NoInterval;

/// Brings a report on an order into the form of all tasks.
final class OrderReport {

    private final TaskPlan plan;
    private final RankingReport order;
    private final Table table;
    private final List<String> known;

    OrderReport(TaskPlan plan, RankingReport order, Table table) {
        this.plan = plan;
        this.order = order;
        this.table = table;
        this.known = TaskMetric.of(plan.question()).stream().map(TaskMetric::id).toList();
    }

    TaskReport report() {
        var everybody = new TaskGroup(
                "",
                true,
                order.rows(),
                described(order.quality().stream()
                        .map(each -> new TaskGroup.Value(TaskMetric.gain(each.top()), each.ndcg()))));
        List<TaskGrouping> groupings =
                order.groupings().stream().map(this::grouping).toList();
        var judge = new TaskJudge(everybody, groupings);
        return new TaskReport(
                plan,
                order.rows() + order.unranked(),
                everybody,
                groupings,
                new TaskDetail.Order(order),
                plan.criteria().stream().map(judge::judge).toList(),
                remarks(groupings));
    }

    // Without a relevance nothing is said about gains, not even that they do not exist.
    private List<TaskGroup.Value> described(Stream<TaskGroup.Value> values) {
        return values.filter(each -> known.contains(each.metric().id())).toList();
    }

    private TaskGrouping grouping(RankingGrouping grouping) {
        List<TaskGroup> groups = grouping.groups().stream().map(this::group).toList();
        List<TaskGrouping.Gap> gaps = TaskMetric.of(plan.question()).stream()
                .filter(metric -> metric.about().groups())
                .map(metric -> gap(metric, groups))
                .toList();
        return new TaskGrouping(grouping.grouping(), "", groups, grouping.unknownRows(), gaps);
    }

    private TaskGroup group(RankedGroup group) {
        Stream<TaskGroup.Value> standing =
                group.values().stream().map(each -> new TaskGroup.Value(TaskMetric.of(each.metric()), each.value()));
        Stream<TaskGroup.Value> tops = group.tops().stream().flatMap(OrderReport::atTop);
        return new TaskGroup(group.group(), group.eligible(), group.rows(), described(Stream.concat(standing, tops)));
    }

    private static Stream<TaskGroup.Value> atTop(GroupAtTop top) {
        return Stream.of(
                new TaskGroup.Value(TaskMetric.share(top.top()), top.share()),
                new TaskGroup.Value(TaskMetric.lift(top.top()), top.lift()));
    }

    private record Standing(String group, double value) {}

    private static TaskGrouping.Gap gap(TaskMetric metric, List<TaskGroup> groups) {
        List<TaskGroup> eligible = groups.stream().filter(TaskGroup::eligible).toList();
        List<Standing> standings = eligible.stream()
                .flatMap(group -> group
                        .value(metric)
                        .filter(MetricValue.Defined.class::isInstance)
                        .map(value -> new Standing(group.group(), ((MetricValue.Defined) value).value()))
                        .stream())
                .toList();
        Comparator<Standing> byValue = Comparator.comparingDouble(Standing::value);
        Optional<Standing> highest = standings.stream().max(byValue);
        Optional<Standing> lowest = standings.stream().min(byValue);
        if (standings.size() < 2 || highest.isEmpty() || lowest.isEmpty()) {
            var none = new MetricValue.Undefined(UndefinedReason.TOO_FEW_GROUPS);
            return new TaskGrouping.Gap(metric, "", "", none, standings.size(), eligible.size());
        }
        return new TaskGrouping.Gap(
                metric,
                highest.get().group(),
                lowest.get().group(),
                new MetricValue.Defined(
                        highest.get().value() - lowest.get().value(), new Interval.None(NoInterval.NOT_SAMPLED)),
                standings.size(),
                eligible.size());
    }

    private List<TaskRemark> remarks(List<TaskGrouping> groupings) {
        List<TaskRemark> all = new ArrayList<>();
        if (order.unranked() > 0) {
            all.add(new TaskRemark(
                    TaskRemark.Code.ROWS_WITHOUT_SCORE, order.plan().score(), order.unranked()));
        }
        if (order.ties() > 0) {
            all.add(new TaskRemark(TaskRemark.Code.SCORES_TIED, order.plan().score(), order.ties()));
        }
        order.plan().relevance().ifPresent(name -> {
            long missing = missing(table.numbers(name).orElseThrow());
            if (missing > 0) {
                all.add(new TaskRemark(TaskRemark.Code.RELEVANCE_MISSING, name, missing));
            }
        });
        order.plan().tops().stream()
                .filter(top -> top > order.rows())
                .forEach(top -> all.add(new TaskRemark(TaskRemark.Code.TOP_TOO_LONG, "top " + top, order.rows())));
        all.addAll(TaskAnalysis.remarks(groupings));
        return all;
    }

    private long missing(Numbers column) {
        return IntStream.range(0, table.rows()).filter(column::missing).count();
    }
}
