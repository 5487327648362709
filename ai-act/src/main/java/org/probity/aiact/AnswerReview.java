package org.probity.aiact;

import java.util.List;

/// What can be said of a set of answers before any rule is read.
public sealed interface AnswerReview {

    /// Every answer is known, and none excludes another.
    record Consistent() implements AnswerReview {}

    /// Every answer is known, but some exclude each other; which of them is wrong is for people to say.
    record Contradictory(List<Contradiction> contradictions) implements AnswerReview {
        public Contradictory {
            contradictions = List.copyOf(contradictions);
        }
    }

    /// Some answers name a fact or a value that the rule base does not know.
    record Unreadable(List<UnknownAnswer> answers) implements AnswerReview {
        public Unreadable {
            answers = List.copyOf(answers);
        }
    }
}
