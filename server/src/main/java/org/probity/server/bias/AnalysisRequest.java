package org.probity.server.bias;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.Criterion;
import org.probity.bias.DecisionColumns;
import org.probity.bias.GroupRules;
import org.probity.bias.Grouping;
import org.probity.bias.Resampling;
import org.probity.bias.Weighting;
import org.probity.bias.task.Question;
import org.probity.bias.task.Question.Order;
import org.probity.bias.task.Task;
import org.probity.bias.task.TaskPlan;
import org.probity.registry.InvalidField;

/// Which columns to analyse and by which groups; several attributes in one grouping are an intersection.
///
/// @param task        what the model answers; decisions between two answers if it is not said
/// @param label       the column with the truth; of a ranking, how good a row truly is, which may be left out
/// @param ranking     what only a ranking has
/// @param weight      the column that says how much each row counts; without it each counts once
/// @param references  by grouping (attributes joined by `*`) the group the others are compared with; without one it
///                    is the group with the highest selection rate
/// @param examination what is examined beside decisions by group
/// @param table       what is counted instead of the evaluation data, if anything is
public record AnalysisRequest(
        Optional<Task> task,
        Optional<@Size(min = 1, max = 200) String> label,
        Optional<@Size(min = 1, max = 200) String> prediction,
        Optional<@Size(min = 1, max = 200) String> positiveValue,
        Optional<@Size(min = 1, max = 200) String> favourableValue,
        Optional<@Valid RankingRequest> ranking,
        Optional<@Size(min = 1, max = 200) String> weight,
        @NotEmpty @Size(max = 20) List<@NotEmpty List<String>> groupings,
        Optional<Map<String, String>> references,
        @NotNull @Min(1) long minimumGroupSize,
        Optional<@Valid ExaminationRequest> examination,
        Optional<@Valid TableRequest> table) {

    /// The same wish about this table.
    AnalysisRequest of(TableRequest other) {
        return new AnalysisRequest(
                task,
                label,
                prediction,
                positiveValue,
                favourableValue,
                ranking,
                weight,
                groupings,
                references,
                minimumGroupSize,
                examination,
                Optional.of(other));
    }

    /// What a ranking is made by.
    ///
    /// @param score      the column that orders the rows, the highest first
    /// @param tieBreaker the column that puts equal scores in order
    /// @param tops       how long the tops are that are looked at
    public record RankingRequest(
            @NotBlank String score,
            Optional<@Size(min = 1, max = 200) String> tieBreaker,
            Optional<@Size(min = 1, max = Order.MOST_TOPS) List<@Min(1) Integer>> tops) {}

    Task wanted() {
        return task.orElse(Task.BINARY);
    }

    /// The plan of a task other than decisions.
    TaskPlan taskPlan() {
        refuseWhatHasNoMeaning();
        try {
            return new TaskPlan(
                    question(),
                    groupings.stream().map(this::grouping).toList(),
                    new GroupRules(minimumGroupSize, 0),
                    List.of());
        } catch (IllegalArgumentException refused) {
            throw new InvalidField("groupings", String.valueOf(refused.getMessage()));
        }
    }

    private Question question() {
        return switch (wanted()) {
            case BINARY -> throw new IllegalStateException("decisions have a plan of their own");
            case MULTICLASS ->
                new Question.Classes(needed("label", label), needed("prediction", prediction), Resampling.DEFAULT);
            case REGRESSION ->
                new Question.Numbers(needed("label", label), needed("prediction", prediction), Resampling.DEFAULT);
            case RANKING -> {
                RankingRequest wish = needed("ranking", ranking);
                yield new Order(
                        wish.score(), label, wish.tieBreaker(), wish.tops().orElse(Order.USUAL_TOPS));
            }
        };
    }

    private <V> V needed(String field, Optional<V> value) {
        return value.orElseThrow(
                () -> new InvalidField(field, "is needed where the task is %s".formatted(wanted().word())));
    }

    private void refuseWhatHasNoMeaning() {
        refuse("weight", weight.isPresent());
        refuse("positiveValue", positiveValue.isPresent());
        refuse("favourableValue", favourableValue.isPresent());
        refuse("examination", examination.isPresent());
        refuse("table", table.isPresent());
        refuse("references", wanted() != Task.MULTICLASS && references.isPresent());
        refuse("ranking", wanted() != Task.RANKING && ranking.isPresent());
        refuse("prediction", wanted() == Task.RANKING && prediction.isPresent());
    }

    private void refuse(String field, boolean given) {
        if (given) {
            throw new InvalidField(field, "has no meaning where the task is %s".formatted(wanted().word()));
        }
    }

    AnalysisPlan plan(List<Criterion> criteria) {
        refuse("ranking", ranking.isPresent());
        var columns = new DecisionColumns(
                needed("label", label),
                needed("prediction", prediction),
                needed("positiveValue", positiveValue),
                needed("favourableValue", favourableValue));
        try {
            return new AnalysisPlan(
                    columns,
                    weight.<Weighting>map(Weighting.ByColumn::new).orElseGet(Weighting.Unweighted::new),
                    beside().scoring(),
                    groupings.stream().map(this::grouping).toList(),
                    AnalysisPlan.DEFAULT_CONFIDENCE,
                    new GroupRules(minimumGroupSize, 0),
                    criteria,
                    Resampling.DEFAULT);
        } catch (IllegalArgumentException refused) {
            throw new InvalidField("groupings", String.valueOf(refused.getMessage()));
        }
    }

    /// What is examined beside decisions by group; nothing if the request does not speak of it.
    ExaminationRequest beside() {
        return examination.orElse(ExaminationRequest.NOTHING);
    }

    /// The field of this request in which a column is named.
    String fieldOf(String column) {
        if (label.filter(column::equals).isPresent()) {
            return "label";
        }
        if (prediction.filter(column::equals).isPresent()) {
            return "prediction";
        }
        if (ranking.filter(wish -> column.equals(wish.score())
                        || wish.tieBreaker().filter(column::equals).isPresent())
                .isPresent()) {
            return "ranking";
        }
        return beside().fieldOf(column).orElse(weight.filter(column::equals).isPresent() ? "weight" : "groupings");
    }

    private Grouping grouping(List<String> attributes) {
        Grouping grouping = Grouping.of(attributes.toArray(String[]::new));
        return references
                .flatMap(named -> Optional.ofNullable(named.get(grouping.key())))
                .map(grouping::against)
                .orElse(grouping);
    }
}
