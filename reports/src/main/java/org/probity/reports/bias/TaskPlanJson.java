package org.probity.reports.bias;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.probity.bias.Criterion.Comparison;
import org.probity.bias.GroupRules;
import org.probity.bias.Grouping;
import org.probity.bias.Reference;
import org.probity.bias.Resampling;
import org.probity.bias.Scope;
import org.probity.bias.task.Question;
import org.probity.bias.task.Task;
import org.probity.bias.task.TaskCriterion;
import org.probity.bias.task.TaskMetric;
import org.probity.bias.task.TaskPlan;

/// The plan of a task as it is written into a report, so that the report can be made again from it.
public final class TaskPlanJson {

    private TaskPlanJson() {}

    static ObjectNode write(TaskPlan plan) {
        ObjectNode node = JsonValues.object();
        switch (plan.question()) {
            case Question.Classes(var label, var prediction, var _) ->
                node.put("label", label).put("prediction", prediction);
            case Question.Numbers(var label, var prediction, var _) ->
                node.put("label", label).put("prediction", prediction);
            case Question.Order(var score, var relevance, var tieBreaker, var tops) -> {
                node.put("score", score);
                relevance.ifPresentOrElse(name -> node.put("label", name), () -> node.putNull("label"));
                tieBreaker.ifPresentOrElse(name -> node.put("tie_breaker", name), () -> node.putNull("tie_breaker"));
                tops.forEach(node.putArray("tops")::add);
            }
        }
        plan.attributes().forEach(node.putArray("protected")::add);
        groupings(plan, node.putArray("groupings"));
        node.put("minimum_rows", plan.groupRules().minimumSize());
        plan.question()
                .draws()
                .ifPresent(draws -> node.put("confidence", TaskPlan.CONFIDENCE)
                        .put("replicates", draws.replicates())
                        .put("seed", draws.seed()));
        ArrayNode criteria = node.putArray("criteria");
        plan.criteria().forEach(each -> criteria.add(criterion(each)));
        return node;
    }

    private static void groupings(TaskPlan plan, ArrayNode all) {
        for (Grouping grouping : plan.groupings()) {
            ObjectNode node = all.addObject();
            grouping.attributes().forEach(node.putArray("attributes")::add);
            switch (grouping.reference()) {
                case Reference.Named(var group) -> node.put("reference", group);
                case Reference.BestEligible() -> node.putNull("reference");
            }
        }
    }

    private static ObjectNode criterion(TaskCriterion criterion) {
        ObjectNode node = JsonValues.object()
                .put("id", criterion.id())
                .put("metric", criterion.metric().id());
        switch (criterion.scope()) {
            case Scope.Overall() -> {}
            case Scope.WorstGap(var grouping) -> node.put("grouping", grouping);
            case Scope.OneGroup(var grouping, var group) ->
                node.put("grouping", grouping).put("group", group);
        }
        return node.put("comparison", criterion.comparison().name().toLowerCase(Locale.ROOT))
                .put("bound", criterion.bound());
    }

    /// Reads what a report says of its plan.
    ///
    /// @throws IllegalArgumentException if it is no plan of this task
    public static TaskPlan read(Task task, JsonNode plan) {
        Question question = question(task, plan);
        return new TaskPlan(
                question,
                SectionJson.stream(plan.path("groupings"))
                        .map(TaskPlanJson::grouping)
                        .toList(),
                new GroupRules(number(plan, "minimum_rows"), 0),
                SectionJson.stream(plan.path("criteria"))
                        .map(each -> criterion(each, question))
                        .toList());
    }

    private static Question question(Task task, JsonNode plan) {
        return switch (task) {
            case BINARY -> throw new IllegalArgumentException("decisions have a plan of their own");
            case MULTICLASS -> new Question.Classes(text(plan, "label"), text(plan, "prediction"), resampling(plan));
            case REGRESSION -> new Question.Numbers(text(plan, "label"), text(plan, "prediction"), resampling(plan));
            case RANKING ->
                new Question.Order(
                        text(plan, "score"),
                        maybe(plan, "label"),
                        maybe(plan, "tie_breaker"),
                        SectionJson.stream(plan.path("tops"))
                                .map(JsonNode::asInt)
                                .toList());
        };
    }

    private static Resampling resampling(JsonNode plan) {
        return new Resampling(Math.toIntExact(number(plan, "replicates")), number(plan, "seed"));
    }

    private static Grouping grouping(JsonNode node) {
        List<String> names = SectionJson.stream(node.path("attributes"))
                .map(JsonNode::asText)
                .toList();
        Optional<String> reference = maybe(node, "reference");
        return new Grouping(
                names, reference.<Reference>map(Reference.Named::new).orElseGet(Reference.BestEligible::new));
    }

    /// Reads one criterion.
    ///
    /// @throws IllegalArgumentException that names the field which is wrong
    public static TaskCriterion criterion(JsonNode node, Question question) {
        return new TaskCriterion(
                text(node, "id"), metric(node, question), scope(node), comparison(node), bound(node.path("bound")));
    }

    private static TaskMetric metric(JsonNode node, Question question) {
        String metric = text(node, "metric");
        return TaskMetric.named(metric, question)
                .orElseThrow(() -> new IllegalArgumentException("field 'metric': there is no metric '%s'; there are %s"
                        .formatted(
                                metric,
                                TaskMetric.of(question).stream()
                                        .map(TaskMetric::id)
                                        .collect(Collectors.joining(", ")))));
    }

    private static Scope scope(JsonNode node) {
        Optional<String> grouping = maybe(node, "grouping");
        Optional<String> group = maybe(node, "group");
        if (grouping.isEmpty()) {
            if (group.isPresent()) {
                throw new IllegalArgumentException("field 'grouping' is missing beside 'group'");
            }
            return new Scope.Overall();
        }
        return group.<Scope>map(one -> new Scope.OneGroup(grouping.get(), one))
                .orElseGet(() -> new Scope.WorstGap(grouping.get()));
    }

    private static Comparison comparison(JsonNode node) {
        return switch (text(node, "comparison")) {
            case "at_least" -> Comparison.AT_LEAST;
            case "at_most" -> Comparison.AT_MOST;
            default -> throw new IllegalArgumentException("field 'comparison' is at_least or at_most");
        };
    }

    private static double bound(JsonNode bound) {
        if (!bound.isNumber() || !Double.isFinite(bound.asDouble())) {
            throw new IllegalArgumentException("field 'bound' is no finite number");
        }
        return bound.asDouble();
    }

    // A group may be called by a number, which YAML takes for one.
    private static Optional<String> maybe(JsonNode node, String name) {
        return node.path(name).isValueNode() && !node.path(name).isNull()
                ? Optional.of(node.path(name).asText()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    private static String text(JsonNode node, String name) {
        return maybe(node, name)
                .orElseThrow(() -> new IllegalArgumentException("field '%s' is missing".formatted(name)));
    }

    private static long number(JsonNode node, String name) {
        if (!node.path(name).isIntegralNumber()) {
            throw new IllegalArgumentException("'%s' is no whole number".formatted(name));
        }
        return node.path(name).asLong();
    }
}
