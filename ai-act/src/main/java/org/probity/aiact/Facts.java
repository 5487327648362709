package org.probity.aiact;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The answers given about a system, each under the id of its fact.
///
/// A fact that is absent is unanswered, which is not a no. An empty list is an answer: none of the values applies.
/// A yes-or-no answer is `true` or `false`; numbers and days are written as text (`8e23`, `2026-08-02`).
public record Facts(Map<String, List<String>> values) {

    /// Facts without any answer.
    public static final Facts NONE = new Facts(Map.of());

    public Facts {
        SortedMap<String, List<String>> copy = new TreeMap<>();
        // A set of answers has no order: sorting and de-duplicating makes equal answers equal facts.
        values.forEach((fact, answer) ->
                copy.put(fact, answer.stream().distinct().sorted().toList()));
        values = Collections.unmodifiableSortedMap(copy);
    }

    /// Facts from answers by fact id.
    public static Facts of(Map<String, List<String>> values) {
        return new Facts(values);
    }

    /// The answers by fact id, in order of the ids.
    public Map<String, List<String>> toMap() {
        return values;
    }

    /// Whether the fact was answered, be it with nothing.
    public boolean answered(String fact) {
        return values.containsKey(fact);
    }

    /// The values answered for a fact; empty when unanswered or answered with none.
    public List<String> valuesOf(String fact) {
        return values.getOrDefault(fact, List.of());
    }

    /// These facts with one answer added or replaced.
    public Facts with(String fact, String... answer) {
        Map<String, List<String>> copy = new TreeMap<>(values);
        copy.put(fact, List.of(answer));
        return new Facts(copy);
    }

    /// These facts with one answer taken back.
    public Facts without(String fact) {
        Map<String, List<String>> copy = new TreeMap<>(values);
        copy.remove(fact);
        return new Facts(copy);
    }
}
