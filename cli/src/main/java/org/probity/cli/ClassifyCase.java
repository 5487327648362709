package org.probity.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.probity.aiact.Facts;
import org.probity.aiact.Layers;
import org.probity.aiact.Questionnaire;
import org.probity.aiact.RuleSetId;

/// One system of a case file: its answers, those it leaves open on purpose, and its own switches, if it
/// has any.
record ClassifyCase(String id, Map<String, List<String>> answers, List<String> unanswered, Switches own) {

    ClassifyCase {
        answers = Map.copyOf(answers);
        unanswered = List.copyOf(unanswered);
    }

    /// The rule set and the layers switched off; an empty list means that the case does not say.
    record Switches(List<RuleSetId> ruleSet, List<Layers> layers) {

        Switches {
            ruleSet = List.copyOf(ruleSet);
            layers = List.copyOf(layers);
        }

        Optional<RuleSetId> chosenRuleSet() {
            return ruleSet.stream().findFirst();
        }

        Optional<Layers> chosenLayers() {
            return layers.stream().findFirst();
        }
    }

    /// The facts as they stand, where what is absent is unanswered.
    Facts openFacts() {
        return Facts.of(answers);
    }

    /// The facts with every question answered no or none that the case neither answers nor leaves open
    /// on purpose.
    Facts closedFacts(Questionnaire questionnaire) {
        Facts facts = questionnaire.withRestDenied(openFacts());
        for (String fact : unanswered) {
            facts = facts.without(fact);
        }
        return facts;
    }
}
