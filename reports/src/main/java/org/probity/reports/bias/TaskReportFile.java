package org.probity.reports.bias;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.probity.bias.Verdict;
import org.probity.bias.task.TaskRemark;
import org.probity.bias.task.TaskReport;

/// A report on classes, numbers or an order in its one written form, which is that of [BiasReportFile].
public final class TaskReportFile {

    private TaskReportFile() {}

    /// Equal accounts give equal bytes, as `docs/bias-report.schema.json` describes them.
    public static byte[] bytes(TaskAccount account) {
        TaskReport report = account.report();
        ObjectNode node = JsonValues.object()
                .put("format", BiasReportFile.FORMAT)
                .put("task", report.plan().question().task().word());
        node.set("provenance", provenance(account));
        node.set("plan", TaskPlanJson.write(report.plan()));
        node.set("groups", new TaskGroupsJson(report).groups());
        node.set("comparisons", TaskComparisonsJson.of(report));
        node.set("extremes", new TaskGroupsJson(report).extremes());
        node.set("criteria", criteria(report));
        node.set("remarks", remarks(report));
        node.set("sections", SectionJson.write(account.sections()));
        return BiasReportFile.written(node);
    }

    private static ObjectNode provenance(TaskAccount account) {
        ObjectNode node = JsonValues.object();
        node.putObject("dataset")
                .put("sha256", account.source().sha256())
                .put("bytes", account.source().bytes())
                .put("rows", account.report().rows());
        node.putObject("engine")
                .put("name", account.makers().engine())
                .put("analysis", account.report().detail().engineVersion());
        node.put("probity", account.makers().probity());
        account.report()
                .plan()
                .question()
                .draws()
                .ifPresentOrElse(draws -> node.put("seed", draws.seed()), () -> node.putNull("seed"));
        ObjectNode libraries = node.putObject("libraries");
        account.makers().libraries().forEach(libraries::put);
        return node;
    }

    private static ArrayNode criteria(TaskReport report) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (TaskReport.Judged each : report.criteria()) {
            ObjectNode node = all.addObject()
                    .put("id", each.criterion().id())
                    .put("verdict", each.verdict().kind());
            switch (each.verdict()) {
                case Verdict.Met(var value) -> node.setAll(JsonValues.value(value));
                case Verdict.NotMet(var value) -> node.setAll(JsonValues.value(value));
                case Verdict.Undefined(var reason) -> node.put("undefined", reason.name());
                case Verdict.Inconclusive(var reason, var value, var _) ->
                    node.<ObjectNode>setAll(JsonValues.value(value)).put("reason", reason.name());
            }
        }
        return all;
    }

    private static ArrayNode remarks(TaskReport report) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (TaskRemark each : report.remarks()) {
            all.addObject()
                    .put("code", each.code().name())
                    .put("subject", each.subject())
                    .put("rows", each.rows())
                    .put("text", each.code().text());
        }
        return all;
    }
}
