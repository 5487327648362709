package org.probity.reports.bias;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.probity.bias.Criterion.Comparison;
import org.probity.bias.Metric;
import org.probity.bias.Verdict;
import org.probity.bias.task.Task;
import org.probity.reports.layout.Definitions;
import org.probity.reports.layout.Figure;
import org.probity.reports.layout.ForestPlot;
import org.probity.reports.layout.ReportTable;
import org.probity.reports.layout.ReportTable.Cell;
import org.probity.reports.layout.ReportTable.Column;
import org.probity.reports.layout.ReportTable.Count;
import org.probity.reports.layout.ReportTable.Words;
import org.probity.reports.layout.Wording;

/// Verdicts, remarks, definitions and provenance of a record.
final class RecordTables {

    private final BiasRecord bias;

    RecordTables(BiasRecord bias) {
        this.bias = bias;
    }

    /// A criterion of the plan with what came out.
    private record Judged(JsonNode criterion, JsonNode result) {

        String whom() {
            String grouping = criterion.path("grouping").asText();
            String group = criterion.path("group").asText();
            if (grouping.isEmpty()) {
                return "everybody";
            }
            return group.isEmpty() ? "largest gap by " + grouping : group;
        }

        Comparison comparison() {
            return criterion.path("comparison").asText().equals("at_least") ? Comparison.AT_LEAST : Comparison.AT_MOST;
        }

        double bound() {
            return criterion.path("bound").asDouble();
        }

        Figure figure() {
            return BiasRecord.figure(result);
        }

        int decimals() {
            return Wording.decimals(result.path("value").asDouble());
        }
    }

    private List<Judged> judged() {
        List<JsonNode> results = bias.all("criteria").toList();
        List<Judged> all = new ArrayList<>();
        SectionJson.stream(bias.at("plan", "criteria"))
                .forEach(criterion -> results.stream()
                        .filter(result -> result.path("id").equals(criterion.path("id")))
                        .findFirst()
                        .ifPresent(result -> all.add(new Judged(criterion, result))));
        return all;
    }

    boolean hasCriteria() {
        return !judged().isEmpty();
    }

    long count(String verdict) {
        return judged().stream()
                .filter(one -> one.result().path("verdict").asText().equals(verdict))
                .count();
    }

    /// All verdicts in one sentence.
    String verdicts() {
        return "Of %s, %d met, %d not met, %d inconclusive, %d undefined."
                .formatted(
                        Wording.count(criteria().rows().size(), "criterion", "criteria"),
                        count("MET"),
                        count("NOT_MET"),
                        count("INCONCLUSIVE"),
                        count("UNDEFINED"));
    }

    ReportTable criteria() {
        return new ReportTable(
                "Criteria",
                List.of(
                        Column.of("Criterion", 17),
                        Column.of("Metric", 20),
                        Column.of("Whom", 18),
                        Column.of("Bound", 9),
                        Column.figure("Value [95 %]", 17),
                        Column.verdict("Verdict", 19)),
                judged().stream().map(RecordTables::row).toList(),
                "No criteria were given.");
    }

    private static List<Cell> row(Judged one) {
        return List.of(
                new Words(one.criterion().path("id").asText()),
                new Words(BiasRecord.title(one.criterion())),
                new Words(one.whom()),
                new ReportTable.Bound(Wording.sign(one.comparison()), one.bound()),
                new ReportTable.Measured(one.figure(), one.decimals()),
                new ReportTable.Judged(one.result().path("verdict").asText(), remark(one.result())));
    }

    private static String remark(JsonNode result) {
        String code = result.path("reason").asText();
        return Stream.of(Verdict.Doubt.values())
                .filter(reason -> reason.name().equals(code))
                .map(Verdict.Doubt::text)
                .findFirst()
                .orElse("");
    }

    ForestPlot criteriaPlot() {
        return new ForestPlot(
                "Criteria with their intervals and bounds",
                judged().stream()
                        .map(one ->
                                new ForestPlot.Row(one.criterion().path("id").asText(), one.figure(), bounds(one)))
                        .toList());
    }

    // A difference is judged by its size, so its bound stands on both sides.
    private static List<Double> bounds(Judged one) {
        boolean both = one.comparison() == Comparison.AT_MOST
                && BiasRecord.metric(one.criterion())
                        .filter(Metric::betweenGroups)
                        .isPresent()
                && one.figure() instanceof Figure.Estimate(var _, var low, var _)
                && low < 0;
        return both ? List.of(-one.bound(), one.bound()) : List.of(one.bound());
    }

    ReportTable remarks() {
        return new ReportTable(
                "Remarks",
                List.of(Column.of("What a reader must know", 60), Column.of("Where", 28), Column.of("Rows", 12)),
                bias.all("remarks")
                        .map(node -> List.<Cell>of(
                                new Words(node.path("text").asText()),
                                new Words(node.path("subject").asText()),
                                new Count(node.path("rows").asLong())))
                        .toList(),
                "There is nothing to remark.");
    }

    ReportTable definitions() {
        return Definitions.of("Definitions", List.of(Metric.values()));
    }

    ReportTable provenance() {
        List<List<Cell>> rows = new ArrayList<>();
        SourceWords.facts(bias.source()).forEach((name, value) -> fact(rows, name, value));
        fact(rows, "Rows", bias.text("provenance", "dataset", "rows"));
        if (bias.task() == Task.BINARY) {
            decided(rows);
        } else {
            asked(rows);
        }
        fact(
                rows,
                "Protected attributes",
                String.join(
                        ", ",
                        SectionJson.stream(bias.at("plan", "protected"))
                                .map(JsonNode::asText)
                                .toList()));
        fact(rows, "Smallest group that is compared", bias.text("plan", "minimum_rows") + " rows");
        if (bias.at("plan", "replicates").isNumber()) {
            fact(rows, "Replicates and seed", bias.text("plan", "replicates") + ", " + bias.text("plan", "seed"));
        }
        fact(
                rows,
                "Engine",
                bias.text("provenance", "engine", "name") + ", formulas "
                        + bias.text("provenance", "engine", "analysis"));
        fact(rows, "Probity", bias.text("provenance", "probity"));
        bias.at("provenance", "libraries")
                .properties()
                .forEach(library ->
                        fact(rows, library.getKey(), library.getValue().asText()));
        return new ReportTable("Provenance", List.of(Column.of("What", 35), Column.of("Value", 65)), rows, "");
    }

    private void decided(List<List<Cell>> rows) {
        fact(rows, "Label", bias.text("plan", "label"));
        fact(rows, "Prediction", bias.text("plan", "prediction"));
        fact(rows, "Positive value", bias.text("plan", "positive"));
        fact(rows, "Favourable value", bias.text("plan", "favourable"));
        fact(rows, "Weight", bias.at("plan", "weight").isNull() ? "none" : bias.text("plan", "weight"));
    }

    private void asked(List<List<Cell>> rows) {
        fact(rows, "Task", Wording.words(bias.task()));
        Map.of("score", "Score", "label", "Label", "prediction", "Prediction", "tie_breaker", "Tie breaker")
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByValue())
                .filter(each -> bias.at("plan", each.getKey()).isTextual())
                .forEach(each -> fact(rows, each.getValue(), bias.text("plan", each.getKey())));
    }

    private static void fact(List<List<Cell>> rows, String name, String value) {
        rows.add(List.of(new Words(name), new Words(value)));
    }
}
