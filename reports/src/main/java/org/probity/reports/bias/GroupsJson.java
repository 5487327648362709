package org.probity.reports.bias;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.probity.bias.Confusion;
import org.probity.bias.GroupMetric;
import org.probity.bias.GroupResult;
import org.probity.bias.GroupingResult;
import org.probity.bias.RateComparison;

/// The part of a report that other programs rely on: groups, and their gaps to the reference.
final class GroupsJson {

    private final BiasAccount account;
    private final boolean weighted;

    GroupsJson(BiasAccount account) {
        this.account = account;
        this.weighted = account.weighted();
    }

    /// Everybody, then each group of each grouping, and behind them the rows without a group.
    ArrayNode groups() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        all.add(group(JsonValues.object(), account.report().overall()));
        for (GroupingResult grouping : account.report().groupings()) {
            grouping.groups()
                    .forEach(group -> all.add(group(JsonValues.attributes(grouping.grouping(), group.group()), group)));
            account.unknown(grouping.grouping().key())
                    .ifPresent(group -> all.add(group(JsonValues.noAttributes(grouping.grouping()), group)));
        }
        return all;
    }

    private ObjectNode group(ObjectNode attributes, GroupResult group) {
        Confusion counts = group.counts();
        ObjectNode node = JsonValues.object();
        node.set("attributes", attributes);
        node.put("n", group.rows());
        node.put("weight", JsonValues.weight(group.weights()));
        node.set("counts", JsonValues.counts(counts));
        if (weighted) {
            node.set("weights", JsonValues.weights(group.weights()));
            node.put("effective_n", group.amounts().effectiveRows());
        }
        node.put("without_label", counts.unlabelledPositives() + counts.unlabelledNegatives());
        node.put("without_prediction", counts.unpredicted());
        node.put("eligible", group.eligible());
        ObjectNode metrics = node.putObject("metrics");
        for (GroupMetric each : group.metrics()) {
            metrics.set(MetricName.of(each.metric()), JsonValues.value(each.value()));
        }
        return node;
    }

    ArrayNode comparisons() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (GroupingResult grouping : account.report().groupings()) {
            for (RateComparison each : grouping.comparisons()) {
                ObjectNode node = all.addObject().put("metric", MetricName.of(each.metric()));
                node.set("attributes", JsonValues.attributes(grouping.grouping(), each.group()));
                JsonValues.putReference(node, grouping.grouping(), grouping.reference());
                node.set("difference", JsonValues.tested(each.difference(), each.significance()));
                node.set("ratio", JsonValues.limits(each.ratio()));
            }
        }
        return all;
    }
}
