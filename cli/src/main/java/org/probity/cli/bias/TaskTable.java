package org.probity.cli.bias;

import java.util.List;
import java.util.Locale;
import org.probity.bias.MetricValue;
import org.probity.bias.Verdict;
import org.probity.bias.statistics.Interval;
import org.probity.bias.task.Question;
import org.probity.bias.task.TaskGroup;
import org.probity.bias.task.TaskGrouping;
import org.probity.bias.task.TaskMetric;
import org.probity.bias.task.TaskRemark;
import org.probity.bias.task.TaskReport;
import org.probity.reports.layout.Wording;

/// The result of a task as tables that a person reads in a terminal.
final class TaskTable {

    private static final int MOST_GROUPS = 20;
    private static final int MOST_METRICS = 5;

    private final TaskResult result;
    private final List<TaskMetric> shown;
    private final StringBuilder text = new StringBuilder();

    TaskTable(TaskResult result) {
        this.result = result;
        this.shown = shown(result.report().plan().question());
    }

    private static List<TaskMetric> shown(Question question) {
        List<String> ids = switch (question) {
            case Question.Classes _ -> List.of("accuracy", "balanced_accuracy", "macro_f1", "cohens_kappa");
            case Question.Numbers _ ->
                List.of("mean_residual", "mean_absolute_error", "root_mean_squared_error", "r_squared");
            case Question.Order order ->
                List.of(
                        "exposure_to_population",
                        "mean_rank",
                        "ndcg_within_group",
                        "share_of_top_" + order.tops().getFirst(),
                        "lift_in_top_" + order.tops().getFirst());
        };
        return ids.stream()
                .flatMap(id -> TaskMetric.named(id, question).stream())
                .limit(MOST_METRICS)
                .toList();
    }

    String text() {
        TaskReport report = result.report();
        line("%,d rows, SHA-256 %s".formatted(report.rows(), result.dataset().sha256()));
        line("%s, columns %s; %s."
                .formatted(
                        report.plan().question().task().word(),
                        String.join(", ", report.plan().question().columns()),
                        report.plan().question().draws().isPresent()
                                ? "95 % intervals in brackets"
                                : "nothing was sampled, so figures have no intervals"));
        report.everybody().values().stream()
                .filter(each -> !each.metric().about().groups())
                .forEach(each -> line("%s: %s".formatted(each.metric().title(), value(each.value()))));
        report.groupings().forEach(this::groups);
        remarks();
        criteria();
        return text.toString();
    }

    private void line(String content) {
        text.append(content.stripTrailing()).append('\n');
    }

    private void groups(TaskGrouping grouping) {
        line("");
        StringBuilder head = new StringBuilder(
                "%-28s %9s  ".formatted(shortened(grouping.grouping().key()), "rows"));
        shown.forEach(metric -> head.append("%-32s".formatted(metric.title().toLowerCase(Locale.ROOT))));
        line(head.toString());
        if (shown.stream().anyMatch(metric -> metric.about().everybody())) {
            group("everybody", result.report().everybody());
        }
        grouping.groups().stream().limit(MOST_GROUPS).forEach(group -> group(group.group(), group));
        if (grouping.groups().size() > MOST_GROUPS) {
            line("  and %d more groups, in the report"
                    .formatted(grouping.groups().size() - MOST_GROUPS));
        }
    }

    private void group(String name, TaskGroup group) {
        StringBuilder cells = new StringBuilder();
        shown.forEach(metric -> cells.append(
                "%-32s".formatted(group.value(metric).map(TaskTable::value).orElse(""))));
        line("  %-26s %,9d  %s%s"
                .formatted(shortened(name), group.rows(), cells, group.eligible() ? "" : "(small group)"));
    }

    private static String shortened(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= 26 ? plain : plain.substring(0, 25) + "…";
    }

    static String value(MetricValue value) {
        return switch (value) {
            case MetricValue.Undefined(var reason) ->
                reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            case MetricValue.Defined(var number, Interval.Bounds bounds) -> {
                String shape = "%." + Math.max(1, Wording.decimals(number) - 1) + "f";
                yield (shape + " [" + shape + ", " + shape + "]")
                        .formatted(number, bounds.low(), bounds.high())
                        .replaceAll("-(0\\.0+)(?![0-9])", "$1");
            }
            case MetricValue.Defined(var number, Interval.None _) -> "%.3f".formatted(number);
        };
    }

    private void remarks() {
        List<TaskRemark> remarks = result.report().remarks().stream()
                .filter(each -> each.code() != TaskRemark.Code.SMALL_GROUP)
                .toList();
        if (!remarks.isEmpty()) {
            line("");
        }
        remarks.forEach(each -> line("note: %,d %s%s"
                .formatted(
                        each.rows(),
                        each.code().text(),
                        each.subject().isEmpty() ? "" : " (%s)".formatted(each.subject()))));
    }

    private void criteria() {
        if (!result.report().criteria().isEmpty()) {
            line("");
        }
        for (TaskReport.Judged each : result.report().criteria()) {
            line("%-13s %s: %s %s %s, found %s"
                    .formatted(
                            each.verdict().kind().replace('_', ' '),
                            each.criterion().id(),
                            each.criterion().metric().id(),
                            each.criterion()
                                    .comparison()
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', ' '),
                            each.criterion().bound(),
                            found(each.verdict())));
        }
    }

    private static String found(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Met(var value) -> value(value);
            case Verdict.NotMet(var value) -> value(value);
            case Verdict.Inconclusive(var reason, var value, var _) -> "%s: %s".formatted(value(value), reason.text());
            case Verdict.Undefined(var reason) -> reason.text();
        };
    }
}
