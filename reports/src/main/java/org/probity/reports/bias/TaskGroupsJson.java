package org.probity.reports.bias;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.probity.bias.BiasReport;
import org.probity.bias.Confusion;
import org.probity.bias.GroupMetric;
import org.probity.bias.GroupResult;
import org.probity.bias.multiclass.MulticlassGroup;
import org.probity.bias.multiclass.MulticlassReport;
import org.probity.bias.task.TaskDetail;
import org.probity.bias.task.TaskGroup;
import org.probity.bias.task.TaskGrouping;
import org.probity.bias.task.TaskReport;

/// The groups of a task with their metrics, and those farthest apart.
final class TaskGroupsJson {

    private final TaskReport report;

    TaskGroupsJson(TaskReport report) {
        this.report = report;
    }

    /// Everybody, then each group of each grouping, and behind them the rows without a group.
    ArrayNode groups() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        all.add(group(JsonValues.object(), "", report.everybody()));
        for (TaskGrouping grouping : report.groupings()) {
            String key = grouping.grouping().key();
            grouping.groups()
                    .forEach(group ->
                            all.add(group(JsonValues.attributes(grouping.grouping(), group.group()), key, group)));
            if (grouping.unknownRows() > 0) {
                ObjectNode node = all.addObject();
                node.set("attributes", JsonValues.noAttributes(grouping.grouping()));
                node.put("n", grouping.unknownRows()).put("eligible", false).putObject("metrics");
            }
        }
        return all;
    }

    private ObjectNode group(ObjectNode attributes, String grouping, TaskGroup group) {
        ObjectNode node = JsonValues.object();
        node.set("attributes", attributes);
        node.put("n", group.rows()).put("eligible", group.eligible());
        ObjectNode metrics = node.putObject("metrics");
        group.values().forEach(each -> metrics.set(each.metric().id(), JsonValues.value(each.value())));
        if (report.detail() instanceof TaskDetail.Classes(var classes)) {
            classes(node, classes, grouping, group.group());
        }
        return node;
    }

    private static void classes(ObjectNode node, MulticlassReport report, String grouping, String group) {
        MulticlassGroup found = grouping.isEmpty()
                ? report.everybody()
                : report.grouping(grouping).group(group);
        ObjectNode matrix = node.putObject("matrix");
        report.classes().forEach(matrix.putArray("classes")::add);
        ArrayNode counts = matrix.putArray("counts");
        for (List<Long> row : found.matrix().counts()) {
            row.forEach(counts.addArray()::add);
        }
        ArrayNode all = node.putArray("classes");
        for (String one : report.classes()) {
            result(report.against(one), grouping, group).ifPresent(each -> all.add(against(one, each)));
        }
    }

    static Optional<GroupResult> result(BiasReport against, String grouping, String group) {
        return grouping.isEmpty()
                ? Optional.of(against.overall())
                : against.groupings().stream()
                        .filter(each -> each.grouping().key().equals(grouping))
                        .findFirst()
                        .flatMap(each -> each.group(group));
    }

    private static ObjectNode against(String one, GroupResult result) {
        ObjectNode node = JsonValues.object().put("class", one);
        Confusion counts = result.counts();
        node.set("counts", JsonValues.counts(counts));
        ObjectNode metrics = node.putObject("metrics");
        for (GroupMetric each : result.metrics()) {
            metrics.set(MetricName.of(each.metric()), JsonValues.value(each.value()));
        }
        return node;
    }

    ArrayNode extremes() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (TaskGrouping grouping : report.groupings()) {
            for (TaskGrouping.Gap each : grouping.gaps()) {
                ObjectNode node = all.addObject()
                        .put("metric", each.metric().id())
                        .put("grouping", grouping.grouping().key())
                        .put("highest", each.highest())
                        .put("lowest", each.lowest());
                node.set("difference", JsonValues.value(each.difference()));
                node.put("compared", each.compared()).put("eligible", each.eligible());
            }
        }
        return all;
    }
}
