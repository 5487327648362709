package org.probity.bias.examination;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.probity.bias.dataset.ReferencePopulation;

/// What is examined beside decisions by group, and by which further columns.
///
/// @param features   columns beside the protected ones that describe people; all others of the file if empty
/// @param provenance columns that say where or when a row came from
/// @param rowId      the column that names a row in every version of the dataset; without it rows go by their number
/// @param populations whom the rows should stand for, by attribute, as somebody states it
/// @param baseline   SHA-256 of the approved version that rows are compared with, if there is one
public record ExaminationPlan(
        Set<Part> parts,
        List<String> features,
        List<String> provenance,
        List<ReferencePopulation> populations,
        Optional<String> rowId,
        Optional<String> baseline) {

    public static final ExaminationPlan NOTHING =
            new ExaminationPlan(Set.of(), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());

    public ExaminationPlan {
        // In the order of the parts, so that equal plans are written alike.
        parts = parts.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(parts));
        features = List.copyOf(features);
        provenance = List.copyOf(provenance);
        populations = List.copyOf(populations);
        if (baseline.isPresent() && rowId.isEmpty()) {
            throw new IllegalArgumentException("versions can be compared only by a column that names each row");
        }
    }

    /// The parts that counts cannot answer, and so no table in a database, which is only counted.
    public List<Part> needingRows() {
        return parts.stream()
                .filter(part -> switch (part) {
                    case INDIVIDUALS, DATA, TAMPERING -> true;
                    case SUBGROUPS -> !features.isEmpty();
                    case GAPS, MITIGATION -> false;
                })
                .toList();
    }
}
