package org.probity.server.bias;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.probity.bias.Scoring;
import org.probity.bias.dataset.ReferencePopulation;
import org.probity.bias.examination.ExaminationPlan;
import org.probity.bias.examination.Part;
import org.probity.registry.InvalidField;

/// What is examined beside decisions by group, and by which further columns.
///
/// @param score       the column with the scores behind the decisions; without it scores are not looked at
/// @param features    columns beside the protected ones that describe people; all that are left if there are none
/// @param provenance  columns that say where or when a row came from
/// @param rowId       the column that names a row in every version of the dataset
/// @param baseline    the approved dataset version that rows are compared with
/// @param populations by attribute, the shares of groups among the people the system is meant for
public record ExaminationRequest(
        Optional<@Size(min = 1, max = 200) String> score,
        Optional<List<Part>> parts,
        Optional<@Size(max = 40) List<@NotBlank String>> features,
        Optional<@Size(max = 10) List<@NotBlank String>> provenance,
        Optional<@Size(min = 1, max = 200) String> rowId,
        Optional<UUID> baseline,
        Optional<Map<String, Map<String, Double>>> populations) {

    static final ExaminationRequest NOTHING = new ExaminationRequest(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    Scoring scoring() {
        return score.<Scoring>map(Scoring.ByColumn::new).orElseGet(Scoring.None::new);
    }

    /// @param baselineDigest of the approved version, if one is named
    /// @throws InvalidField if shares do not add up to one, or versions cannot be compared
    @SuppressWarnings("MissingSummary")
    ExaminationPlan plan(Optional<String> baselineDigest) {
        if (baselineDigest.isPresent() && rowId.isEmpty()) {
            throw new InvalidField("rowId", "versions can be compared only by a column that names each row");
        }
        return new ExaminationPlan(
                Set.copyOf(parts.orElseGet(List::of)),
                features.orElseGet(List::of),
                provenance.orElseGet(List::of),
                stated(),
                rowId,
                baselineDigest);
    }

    private List<ReferencePopulation> stated() {
        try {
            return populations.orElseGet(Map::of).entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(each -> new ReferencePopulation(each.getKey(), each.getValue()))
                    .toList();
        } catch (IllegalArgumentException refused) {
            throw new InvalidField("populations", String.valueOf(refused.getMessage()));
        }
    }

    /// The columns that only an examination looks at.
    Stream<String> columns() {
        return Stream.of(
                        features.orElseGet(List::of),
                        provenance.orElseGet(List::of),
                        rowId.stream().toList())
                .flatMap(List::stream);
    }

    /// The field in which a column is named, if one does.
    Optional<String> fieldOf(String column) {
        if (score.filter(column::equals).isPresent()) {
            return Optional.of("score");
        }
        if (rowId.filter(column::equals).isPresent()) {
            return Optional.of("rowId");
        }
        if (provenance.filter(names -> names.contains(column)).isPresent()) {
            return Optional.of("provenance");
        }
        return features.filter(names -> names.contains(column)).map(_ -> "features");
    }
}
