package org.probity.reports.bias.sections;

import static org.probity.reports.bias.sections.Figures.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.probity.bias.multiclass.MulticlassReport;
import org.probity.bias.task.Question;
import org.probity.bias.task.TaskDetail;
import org.probity.bias.task.TaskReport;
import org.probity.reports.bias.Section;
import org.probity.reports.layout.ReportTable;
import org.probity.reports.layout.ReportTable.Cell;
import org.probity.reports.layout.ReportTable.Column;
import org.probity.reports.layout.ReportTable.Count;

/// What the model's answers are for everybody, before anybody is compared.
final class TaskOverview {

    private TaskOverview() {}

    static Section of(TaskReport report, TaskFigures figures) {
        List<ReportTable> tables = new ArrayList<>(List.of(everybody(report, figures)));
        if (report.detail() instanceof TaskDetail.Classes(var classes)) {
            tables.add(matrix(classes));
        }
        return new Section("everybody", "Everybody", List.of(sentence(report)), List.of(), tables);
    }

    private static String sentence(TaskReport report) {
        long rows = report.everybody().rows();
        return switch (report.plan().question()) {
            case Question.Classes(var label, var prediction, var _) ->
                "%,d rows; the class in \u201c%s\u201d is held against the true one in \u201c%s\u201d."
                        .formatted(rows, prediction, label);
            case Question.Numbers(var label, var prediction, var _) ->
                ("%,d rows with both numbers; a residual is \u201c%s\u201d minus \u201c%s\u201d, so above zero the"
                                + " model says too much.")
                        .formatted(rows, prediction, label);
            case Question.Order(var score, var relevance, var _, var _) ->
                "%,d rows in the order of \u201c%s\u201d, the highest first%s."
                        .formatted(
                                rows,
                                score,
                                relevance
                                        .map("; how good a row truly is stands in \u201c%s\u201d"::formatted)
                                        .orElse("; how good a row truly is was not given"));
        };
    }

    private static ReportTable everybody(TaskReport report, TaskFigures figures) {
        return new ReportTable(
                "Figures of everybody",
                List.of(Column.of("Metric", 55), Column.figure("Value [95 %]", 45)),
                report.everybody().values().stream()
                        .map(each -> List.of(words(each.metric().title()), figures.cell(each.metric(), each.value())))
                        .toList(),
                "An order is compared by its groups; without a relevance nothing can be said of everybody.");
    }

    private static ReportTable matrix(MulticlassReport report) {
        List<String> classes = report.classes();
        List<Column> columns = new ArrayList<>(List.of(Column.of("True class", 24)));
        classes.forEach(each -> columns.add(Column.of("said " + each, 76 / classes.size())));
        List<List<Cell>> rows = IntStream.range(0, classes.size())
                .mapToObj(at -> {
                    List<Cell> row = new ArrayList<>(List.of(words(classes.get(at))));
                    report.everybody().matrix().counts().get(at).forEach(count -> row.add(new Count(count)));
                    return row;
                })
                .toList();
        return new ReportTable("Confusion matrix", columns, rows, "There is no class.");
    }
}
