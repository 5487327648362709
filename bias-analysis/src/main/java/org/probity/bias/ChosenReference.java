package org.probity.bias;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/// The group that a [Reference] means among the groups that there are.
public sealed interface ChosenReference {

    /// The name of the group, or the one that was wanted; empty where none could be chosen.
    String group();

    /// This group.
    record Found(String group) implements ChosenReference {}

    /// None, and why.
    record Missing(String group, UndefinedReason reason) implements ChosenReference {}

    /// A group that may be chosen.
    ///
    /// @param merit the larger, the better off; empty where it has no value
    record Candidate(String group, boolean eligible, long rows, OptionalDouble merit) {}

    /// The named group if it is eligible, or the best off of the eligible ones. Ties go to the larger
    /// group, then to the first by name, so that two runs choose alike.
    static ChosenReference among(List<Candidate> groups, Reference rule) {
        return switch (rule) {
            case Reference.Named(var name) ->
                groups.stream()
                        .filter(each -> each.group().equals(name))
                        .findFirst()
                        .map(ChosenReference::ifEligible)
                        .orElseGet(() -> new Missing(name, UndefinedReason.REFERENCE_NOT_FOUND));
            case Reference.BestEligible() ->
                groups.stream()
                        .filter(each -> each.eligible() && each.merit().isPresent())
                        .max(Comparator.comparingDouble(
                                        (Candidate each) -> each.merit().orElseThrow())
                                .thenComparingLong(Candidate::rows)
                                .thenComparing(Candidate::group, Comparator.reverseOrder()))
                        .<ChosenReference>map(each -> new Found(each.group()))
                        .orElseGet(() -> new Missing("", UndefinedReason.NO_REFERENCE));
        };
    }

    private static ChosenReference ifEligible(Candidate named) {
        return named.eligible()
                ? new Found(named.group())
                : new Missing(named.group(), UndefinedReason.REFERENCE_TOO_SMALL);
    }
}
