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
import org.probity.registry.InvalidField;

/// Which columns to analyse and by which groups; several attributes in one grouping are an intersection.
///
/// @param weight      the column that says how much each row counts; without it each counts once
/// @param references  by grouping (attributes joined by `*`) the group the others are compared with; without one it
///                    is the group with the highest selection rate
/// @param examination what is examined beside decisions by group
/// @param table       what is counted instead of the evaluation data, if anything is
public record AnalysisRequest(
        @NotBlank String label,
        @NotBlank String prediction,
        @NotBlank String positiveValue,
        @NotBlank String favourableValue,
        Optional<@Size(min = 1, max = 200) String> weight,
        @NotEmpty @Size(max = 20) List<@NotEmpty List<String>> groupings,
        Optional<Map<String, String>> references,
        @NotNull @Min(1) long minimumGroupSize,
        Optional<@Valid ExaminationRequest> examination,
        Optional<@Valid TableRequest> table) {

    /// The same wish about this table.
    AnalysisRequest of(TableRequest other) {
        return new AnalysisRequest(
                label,
                prediction,
                positiveValue,
                favourableValue,
                weight,
                groupings,
                references,
                minimumGroupSize,
                examination,
                Optional.of(other));
    }

    AnalysisPlan plan(List<Criterion> criteria) {
        try {
            return new AnalysisPlan(
                    new DecisionColumns(label, prediction, positiveValue, favourableValue),
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
        if (column.equals(label)) {
            return "label";
        }
        if (column.equals(prediction)) {
            return "prediction";
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
