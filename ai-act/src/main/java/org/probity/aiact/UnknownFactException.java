package org.probity.aiact;

import java.util.List;
import java.util.stream.Collectors;

/// Answers that name facts or values the rule base does not know, all of them at once.
public final class UnknownFactException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<UnknownAnswer> answers;

    UnknownFactException(List<UnknownAnswer> answers) {
        super(answers.stream().map(UnknownAnswer::problem).collect(Collectors.joining("; ")));
        this.answers = List.copyOf(answers);
    }

    /// The answers in question; there is at least one.
    public List<UnknownAnswer> answers() {
        return answers;
    }

    /// The first fact in question.
    public String fact() {
        return answers.getFirst().fact();
    }

    /// The first value in question; empty when the fact itself is unknown.
    public String value() {
        return answers.getFirst().value();
    }
}
