package org.probity.aiact;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.probity.aiact.rules.AnswerType;
import org.probity.aiact.rules.Layer;

/// The questions of one rule set in the order in which they are asked.
public record Questionnaire(RuleSetId ruleSet, List<Section> sections, List<Question> questions) {

    public Questionnaire {
        sections = List.copyOf(sections);
        questions = List.copyOf(questions);
    }

    /// A heading with the questions that stand under it.
    public record Section(String id, String title) {}

    /// A question for one fact; it is shown when `shownIf` is empty or when at least one of its conditions holds.
    public record Question(
            String id,
            String section,
            AnswerType type,
            String text,
            String help,
            String article,
            Layer layer,
            List<Option> options,
            List<ShownIf> shownIf) {

        public Question {
            options = List.copyOf(options);
            shownIf = List.copyOf(shownIf);
        }
    }

    /// A value to choose; under draft guidance its effect may go when that layer is switched off.
    public record Option(String value, String label, Layer layer) {}

    /// A comparison of an earlier answer (`eq`, `ne`, `contains`, `contains_any`) that brings a question up.
    public record ShownIf(String fact, String operator, List<String> values) {

        public ShownIf {
            values = List.copyOf(values);
        }
    }

    /// The facts with every unanswered question answered no or none; only for callers that mean it.
    public Facts withRestDenied(Facts facts) {
        Map<String, List<String>> completed = new TreeMap<>(facts.toMap());
        for (Question question : questions) {
            List<String> no = question.type() == AnswerType.BOOL ? List.of("false") : List.of();
            completed.putIfAbsent(question.id(), no);
        }
        return new Facts(completed);
    }
}
