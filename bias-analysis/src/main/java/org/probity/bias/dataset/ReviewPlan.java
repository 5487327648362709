package org.probity.bias.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What to check in the data.
///
/// @param attributes protected attributes
/// @param outcomes columns of labels or decisions with the value that counts, the label first; may be
///     empty
/// @param ignored columns that describe nobody, such as identifiers, scores and weights
/// @param seed of the folds in which an attribute is guessed
public record ReviewPlan(
        List<String> attributes,
        List<OutcomeColumn> outcomes,
        List<ReferencePopulation> references,
        List<String> ignored,
        long seed) {

    public static final long SEED = 20_261_125;

    public ReviewPlan {
        attributes = List.copyOf(attributes);
        outcomes = List.copyOf(outcomes);
        references = List.copyOf(references);
        ignored = List.copyOf(ignored);
        List<String> named = new ArrayList<>(attributes);
        outcomes.forEach(each -> named.add(each.column()));
        named.addAll(ignored);
        if (attributes.isEmpty() || named.stream().distinct().count() < named.size()) {
            throw new IllegalArgumentException("attributes are needed, and each column in one part only: " + named);
        }
    }

    /// A plan without reference populations.
    public static ReviewPlan of(List<String> attributes, List<OutcomeColumn> outcomes, List<String> ignored) {
        return new ReviewPlan(attributes, outcomes, List.of(), ignored, SEED);
    }

    public ReviewPlan against(ReferencePopulation... populations) {
        return new ReviewPlan(attributes, outcomes, List.of(populations), ignored, seed);
    }

    /// Every column that the plan names.
    List<String> named() {
        return Stream.of(
                        attributes.stream(),
                        outcomes.stream().map(OutcomeColumn::column),
                        references.stream().map(ReferencePopulation::attribute),
                        ignored.stream())
                .flatMap(each -> each)
                .distinct()
                .toList();
    }
}
