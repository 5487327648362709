package org.probity.bias.examination;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What is examined beside decisions by group, and by which further columns.
///
/// @param features columns beside the protected ones that describe people
public record ExaminationPlan(Set<Part> parts, List<String> features) {

    public static final ExaminationPlan NOTHING = new ExaminationPlan(Set.of(), List.of());

    public ExaminationPlan {
        // In the order of the parts, so that equal plans are written alike.
        parts = parts.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(parts));
        features = List.copyOf(features);
    }
}
