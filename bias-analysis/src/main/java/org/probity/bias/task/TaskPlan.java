package org.probity.bias.task;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.GroupRules;
import org.probity.bias.Grouping;
import org.probity.bias.Scope;
import org.probity.bias.multiclass.MulticlassPlan;
import org.probity.bias.ranking.RankingPlan;
import org.probity.bias.regression.RegressionPlan;

/// What is asked, whom to compare, and which bounds the answers are held against.
public record TaskPlan(
        Question question, List<Grouping> groupings, GroupRules groupRules, List<TaskCriterion> criteria) {

    public static final double CONFIDENCE = AnalysisPlan.DEFAULT_CONFIDENCE;

    /// @throws IllegalArgumentException if columns or groupings occur twice, or a criterion's grouping is not there
    @SuppressWarnings("MissingSummary")
    public TaskPlan {
        groupings = List.copyOf(groupings);
        criteria = List.copyOf(criteria);
        // Each kind of analysis has a plan of its own; what that refuses is refused here.
        switch (question) {
            case Question.Classes classes -> ofClasses(classes, groupings, groupRules);
            case Question.Numbers numbers -> ofNumbers(numbers, groupings, groupRules);
            case Question.Order order -> ofOrder(order, groupings, groupRules);
        }
        requireDifferent(question, groupings);
        for (TaskCriterion criterion : criteria) {
            requireGrouping(criterion, groupings);
        }
    }

    private static void requireDifferent(Question question, List<Grouping> groupings) {
        Set<String> used = new HashSet<>();
        Stream.concat(
                        question.columns().stream(),
                        groupings.stream()
                                .flatMap(grouping -> grouping.attributes().stream())
                                .distinct())
                .filter(column -> !used.add(column))
                .findFirst()
                .ifPresent(column -> {
                    throw new IllegalArgumentException("the column %s is used twice".formatted(column));
                });
    }

    private static void requireGrouping(TaskCriterion criterion, List<Grouping> groupings) {
        Optional<String> wanted = switch (criterion.scope()) {
            case Scope.Overall() -> Optional.empty();
            case Scope.OneGroup(var key, var _) -> Optional.of(key);
            case Scope.WorstGap(var key) -> Optional.of(key);
        };
        if (wanted.isPresent()
                && groupings.stream().noneMatch(grouping -> grouping.key().equals(wanted.get()))) {
            throw new IllegalArgumentException(
                    "criterion %s: there is no grouping %s".formatted(criterion.id(), wanted.get()));
        }
    }

    public TaskPlan judgedBy(List<TaskCriterion> bounds) {
        return new TaskPlan(question, groupings, groupRules, bounds);
    }

    /// The columns that it needs, each once.
    public List<String> columns() {
        return Stream.concat(question.columns().stream(), attributes().stream())
                .distinct()
                .toList();
    }

    /// The protected columns, each once.
    public List<String> attributes() {
        return groupings.stream()
                .flatMap(grouping -> grouping.attributes().stream())
                .distinct()
                .toList();
    }

    MulticlassPlan of(Question.Classes classes) {
        return ofClasses(classes, groupings, groupRules);
    }

    RegressionPlan of(Question.Numbers numbers) {
        return ofNumbers(numbers, groupings, groupRules);
    }

    RankingPlan of(Question.Order order) {
        return ofOrder(order, groupings, groupRules);
    }

    private static MulticlassPlan ofClasses(Question.Classes asked, List<Grouping> groupings, GroupRules rules) {
        return new MulticlassPlan(asked.label(), asked.prediction(), groupings, rules, CONFIDENCE, asked.resampling());
    }

    private static RegressionPlan ofNumbers(Question.Numbers asked, List<Grouping> groupings, GroupRules rules) {
        return new RegressionPlan(asked.label(), asked.prediction(), groupings, rules, CONFIDENCE, asked.resampling());
    }

    private static RankingPlan ofOrder(Question.Order asked, List<Grouping> groupings, GroupRules rules) {
        return new RankingPlan(asked.score(), asked.tieBreaker(), asked.relevance(), groupings, asked.tops(), rules);
    }
}
