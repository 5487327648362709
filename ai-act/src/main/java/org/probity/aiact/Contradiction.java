package org.probity.aiact;

import java.util.List;

/// Two answers that cannot both be true of one system.
public record Contradiction(String id, Answer one, Answer other, String sentence) {

    /// One side of a contradiction: the values answered for a fact, and its question.
    public record Answer(String fact, List<String> values, String question) {

        public Answer {
            values = List.copyOf(values);
        }
    }

    /// Both answers by fact and value, and why they exclude each other.
    public String explained() {
        return "%s = %s and %s = %s: %s"
                .formatted(
                        one.fact, String.join(", ", one.values), other.fact, String.join(", ", other.values), sentence);
    }
}
