package org.probity.server.bias;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.Criterion;
import org.probity.bias.DecisionColumns;
import org.probity.bias.GroupRules;
import org.probity.bias.Grouping;
import org.probity.bias.Resampling;
import org.probity.bias.Scoring;
import org.probity.bias.Weighting;
import org.probity.bias.dataset.ReferencePopulation;
import org.probity.bias.examination.ExaminationPlan;
import org.probity.bias.examination.Part;
import org.probity.registry.InvalidField;

/// Which columns to analyse and by which groups; several attributes in one grouping are an intersection.
///
/// @param weight     the column that says how much each row counts; without it each counts once
/// @param score      the column with the scores behind the decisions; without it scores are not looked at
/// @param examine    what is examined beside decisions by group
/// @param provenance columns that say where or when a row came from
/// @param rowId      the column that names a row in every version of the dataset
/// @param baseline   the approved dataset version that rows are compared with
/// @param populations by attribute, the shares of groups among the people the system is meant for
/// @param features   columns beside the protected ones that describe people
/// @param references by grouping (attributes joined by `*`) the group the others are compared with; without one it
///                   is the group with the highest selection rate
public record AnalysisRequest(
        @NotBlank String label,
        @NotBlank String prediction,
        @NotBlank String positiveValue,
        @NotBlank String favourableValue,
        Optional<@Size(min = 1, max = 200) String> weight,
        @NotEmpty @Size(max = 20) List<@NotEmpty List<String>> groupings,
        Optional<Map<String, String>> references,
        @NotNull @Min(1) long minimumGroupSize,
        Optional<@Size(min = 1, max = 200) String> score,
        Optional<List<Part>> examine,
        Optional<@Size(max = 40) List<@NotBlank String>> features,
        Optional<@Size(max = 10) List<@NotBlank String>> provenance,
        Optional<@Size(min = 1, max = 200) String> rowId,
        Optional<UUID> baseline,
        Optional<Map<String, Map<String, Double>>> populations) {

    AnalysisPlan plan(List<Criterion> criteria) {
        try {
            return new AnalysisPlan(
                    new DecisionColumns(label, prediction, positiveValue, favourableValue),
                    weight.<Weighting>map(Weighting.ByColumn::new).orElseGet(Weighting.Unweighted::new),
                    score.<Scoring>map(Scoring.ByColumn::new).orElseGet(Scoring.None::new),
                    groupings.stream().map(this::grouping).toList(),
                    AnalysisPlan.DEFAULT_CONFIDENCE,
                    new GroupRules(minimumGroupSize, 0),
                    criteria,
                    Resampling.DEFAULT);
        } catch (IllegalArgumentException refused) {
            throw new InvalidField("groupings", String.valueOf(refused.getMessage()));
        }
    }

    /// @param baselineDigest of the approved version, if one is named
    /// @throws InvalidField if shares do not add up to one, or versions cannot be compared
    @SuppressWarnings("MissingSummary")
    ExaminationPlan examination(Optional<String> baselineDigest) {
        try {
            return new ExaminationPlan(
                    Set.copyOf(examine.orElseGet(List::of)),
                    features.orElseGet(List::of),
                    provenance.orElseGet(List::of),
                    populations.orElseGet(Map::of).entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(each -> new ReferencePopulation(each.getKey(), each.getValue()))
                            .toList(),
                    rowId,
                    baselineDigest);
        } catch (IllegalArgumentException refused) {
            throw new InvalidField(
                    baselineDigest.isPresent() && rowId.isEmpty() ? "rowId" : "populations",
                    String.valueOf(refused.getMessage()));
        }
    }

    /// The columns that only an examination looks at.
    Stream<String> furtherColumns() {
        return Stream.of(
                        features.orElseGet(List::of),
                        provenance.orElseGet(List::of),
                        rowId.stream().toList())
                .flatMap(List::stream);
    }

    /// The field of this request in which a column is named.
    String fieldOf(String column) {
        if (column.equals(label)) {
            return "label";
        }
        if (column.equals(prediction)) {
            return "prediction";
        }
        if (score.filter(column::equals).isPresent()) {
            return "score";
        }
        if (rowId.filter(column::equals).isPresent()) {
            return "rowId";
        }
        if (provenance.filter(names -> names.contains(column)).isPresent()) {
            return "provenance";
        }
        if (features.filter(names -> names.contains(column)).isPresent()) {
            return "features";
        }
        return weight.filter(column::equals).isPresent() ? "weight" : "groupings";
    }

    private Grouping grouping(List<String> attributes) {
        Grouping grouping = Grouping.of(attributes.toArray(String[]::new));
        return references
                .flatMap(named -> Optional.ofNullable(named.get(grouping.key())))
                .map(grouping::against)
                .orElse(grouping);
    }
}
