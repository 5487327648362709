package org.probity.aiact.rules;

import java.util.List;

/// A fact that a person answers, with the question that asks for it.
///
/// The question is shown when no `shownIf` is given or when at least one of them holds.
public record AskedFact(
        String id,
        String section,
        AnswerType type,
        String text,
        String help,
        Basis basis,
        List<Choice> choices,
        List<Condition.FactTest> shownIf) {

    public AskedFact {
        choices = List.copyOf(choices);
        shownIf = List.copyOf(shownIf);
    }

    /// One value a person may choose, in the wording of one period of validity.
    public record Choice(String value, String label, Layer layer, Validity validity) {}
}
