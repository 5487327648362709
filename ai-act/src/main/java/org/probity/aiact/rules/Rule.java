package org.probity.aiact.rules;

import java.util.List;

/// One legal rule: under which condition it applies, what it changes, and the sentence that explains it.
///
/// `applies` names at most one key into the dates of the rule base.
public record Rule(
        String id,
        int version,
        Phase phase,
        Basis basis,
        Condition when,
        Effect then,
        String sentence,
        List<String> applies,
        List<String> contested) {

    public Rule {
        applies = List.copyOf(applies);
        contested = List.copyOf(contested);
    }
}
