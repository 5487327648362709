package org.probity.reports.bias;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.probity.bias.Grouping;
import org.probity.bias.GroupingResult;
import org.probity.bias.Metric;
import org.probity.bias.RateComparison;
import org.probity.bias.multiclass.MulticlassGroup;
import org.probity.bias.multiclass.MulticlassGrouping;
import org.probity.bias.multiclass.MulticlassReport;
import org.probity.bias.multiclass.MulticlassValue;
import org.probity.bias.ranking.GroupAtTop;
import org.probity.bias.ranking.RankedGroup;
import org.probity.bias.ranking.RankingGrouping;
import org.probity.bias.ranking.RankingReport;
import org.probity.bias.regression.PairTest;
import org.probity.bias.regression.RegressionGrouping;
import org.probity.bias.regression.RegressionPair;
import org.probity.bias.regression.RegressionReport;
import org.probity.bias.task.TaskDetail;
import org.probity.bias.task.TaskReport;

/// What groups are compared with: the reference for classes, each other for numbers, chance for an order.
final class TaskComparisonsJson {

    /// The rates of single classes that are compared; the others follow from them.
    static final Set<Metric> OF_CLASSES = EnumSet.of(
            Metric.SELECTION_RATE,
            Metric.TRUE_POSITIVE_RATE,
            Metric.FALSE_POSITIVE_RATE,
            Metric.POSITIVE_PREDICTIVE_VALUE);

    private final ArrayNode all = JsonNodeFactory.instance.arrayNode();

    private TaskComparisonsJson() {}

    static ArrayNode of(TaskReport report) {
        var comparisons = new TaskComparisonsJson();
        switch (report.detail()) {
            case TaskDetail.Classes(var classes) -> comparisons.classes(classes);
            case TaskDetail.Numbers(var numbers) -> comparisons.numbers(numbers);
            case TaskDetail.Order(var order) -> comparisons.order(order);
        }
        return comparisons.all;
    }

    private ObjectNode compared(String metric, Grouping grouping, String group, String reference) {
        ObjectNode node = all.addObject().put("metric", metric);
        node.set("attributes", JsonValues.attributes(grouping, group));
        JsonValues.putReference(node, grouping, reference);
        return node;
    }

    private void classes(MulticlassReport report) {
        for (MulticlassGrouping grouping : report.groupings()) {
            for (MulticlassGroup group : grouping.groups()) {
                for (MulticlassValue gap : group.gaps()) {
                    compared(name(gap.metric()), grouping.grouping(), group.group(), grouping.reference())
                            .set("difference", JsonValues.value(gap.value()));
                }
            }
        }
        for (String one : report.classes()) {
            for (GroupingResult grouping : report.against(one).groupings()) {
                grouping.comparisons().stream()
                        .filter(each -> OF_CLASSES.contains(each.metric()))
                        .forEach(each -> oneClass(one, grouping, each));
            }
        }
    }

    private void oneClass(String one, GroupingResult grouping, RateComparison each) {
        ObjectNode node =
                compared(MetricName.of(each.metric()), grouping.grouping(), each.group(), grouping.reference());
        node.put("class", one);
        node.set("difference", JsonValues.tested(each.difference(), each.significance()));
        node.set("ratio", JsonValues.limits(each.ratio()));
    }

    private void numbers(RegressionReport report) {
        for (RegressionGrouping grouping : report.groupings()) {
            for (RegressionPair pair : grouping.pairs()) {
                ObjectNode node = compared("mean_residual", grouping.grouping(), pair.first(), pair.second());
                node.set("difference", JsonValues.value(pair.residualDifference()));
                node.set("welch", test(pair.welch()));
                node.set("kolmogorov_smirnov", test(pair.kolmogorovSmirnov()));
                node.set("mann_whitney", test(pair.mannWhitney()));
                node.set("wasserstein", JsonValues.value(pair.wasserstein()));
                node.set("cohens_d", JsonValues.value(pair.cohensD()));
            }
        }
    }

    private static ObjectNode test(PairTest test) {
        return switch (test) {
            case PairTest.Tested(var statistic, var p, var holm) ->
                JsonValues.object().put("statistic", statistic).put("p", p).put("p_holm", holm);
            case PairTest.NotTested(var reason) -> JsonValues.object().put("not_tested", reason.name());
        };
    }

    private void order(RankingReport report) {
        for (RankingGrouping grouping : report.groupings()) {
            for (RankedGroup group : grouping.groups()) {
                compared("mean_exposure", grouping.grouping(), group.group(), "")
                        .putObject("by_chance")
                        .put("p", group.exposureByChance());
                for (GroupAtTop top : group.tops()) {
                    compared("share_of_top_" + top.top(), grouping.grouping(), group.group(), "")
                            .put("rows", top.rows())
                            .putObject("by_chance")
                            .put("p_at_most", top.atMost())
                            .put("p_at_least", top.atLeast());
                }
            }
        }
    }

    private static String name(Enum<?> metric) {
        return metric.name().toLowerCase(Locale.ROOT);
    }
}
