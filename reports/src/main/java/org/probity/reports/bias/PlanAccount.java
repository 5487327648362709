package org.probity.reports.bias;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.Criterion;
import org.probity.bias.Grouping;
import org.probity.bias.Reference;
import org.probity.bias.Scope;
import org.probity.bias.Scoring;
import org.probity.bias.Weighting;
import org.probity.bias.examination.ExaminationPlan;

/// A plan as it is written into a report, so that the report can be made again from it.
///
/// @param attributes the protected columns, in the order in which intersections name them
/// @param references the group of a column that its other groups are compared with, where one was named
/// @param examination what was examined beside decisions by group
/// @param chosen     whether the groupings were picked one by one and are not all there are
public record PlanAccount(
        AnalysisPlan plan,
        ExaminationPlan examination,
        List<String> attributes,
        SortedMap<String, String> references,
        boolean chosen) {

    public PlanAccount {
        attributes = List.copyOf(attributes);
        references = Collections.unmodifiableSortedMap(new TreeMap<>(references));
    }

    /// A plan whose groupings were picked one by one, each with its own reference.
    public static PlanAccount chosen(AnalysisPlan plan, ExaminationPlan examination) {
        return new PlanAccount(plan, examination, plan.attributes(), new TreeMap<>(Map.of()), true);
    }

    ObjectNode json() {
        ObjectNode node = JsonValues.object()
                .put("label", plan.columns().label())
                .put("prediction", plan.columns().prediction());
        weight().ifPresentOrElse(column -> node.put("weight", column), () -> node.putNull("weight"));
        score().ifPresentOrElse(column -> node.put("score", column), () -> node.putNull("score"));
        node.put("positive", plan.columns().positiveValue())
                .put("favourable", plan.columns().favourableValue());
        attributes.forEach(node.putArray("protected")::add);
        references.forEach(node.putObject("reference")::put);
        if (chosen) {
            groupings(node.putArray("groupings"));
        }
        node.put("minimum_rows", plan.groupRules().minimumSize())
                .put("confidence", plan.confidence())
                .put("replicates", plan.resampling().replicates())
                .put("seed", plan.resampling().seed());
        node.set("examine", ExaminationJson.write(examination));
        var criteria = node.putArray("criteria");
        plan.criteria().forEach(each -> criteria.add(criterion(each)));
        return node;
    }

    private Optional<String> weight() {
        return switch (plan.weighting()) {
            case Weighting.ByColumn(var column) -> Optional.of(column);
            case Weighting.Unweighted() -> Optional.empty();
        };
    }

    private Optional<String> score() {
        return switch (plan.scoring()) {
            case Scoring.ByColumn(var column) -> Optional.of(column);
            case Scoring.None() -> Optional.empty();
        };
    }

    private void groupings(ArrayNode all) {
        for (Grouping grouping : plan.groupings()) {
            ObjectNode node = all.addObject();
            grouping.attributes().forEach(node.putArray("attributes")::add);
            switch (grouping.reference()) {
                case Reference.Named(var group) -> node.put("reference", group);
                case Reference.BestEligible() -> node.putNull("reference");
            }
        }
    }

    private static ObjectNode criterion(Criterion criterion) {
        ObjectNode node =
                JsonValues.object().put("id", criterion.id()).put("metric", MetricName.of(criterion.metric()));
        switch (criterion.scope()) {
            case Scope.Overall() -> {}
            case Scope.WorstGap(var grouping) -> node.put("grouping", grouping);
            case Scope.OneGroup(var grouping, var group) ->
                node.put("grouping", grouping).put("group", group);
        }
        return node.put("comparison", criterion.comparison().name().toLowerCase(Locale.ROOT))
                .put("bound", criterion.bound());
    }
}
