package org.probity.aiact;

import org.probity.aiact.rules.BrokenRuleFileException;

/// Finds rules that no answers can bring to apply; such a rule reads as law and is none.
///
/// The reading is exact: a rule is refused only if it holds for no completion of a wholly open
/// questionnaire.
final class RuleReach {
    private RuleReach() {}

    static void check(RuleIndex index) {
        Diagram diagram = new Diagram();
        RuleRun run = new RuleRun(diagram, new AnswerSpace(diagram, index, Facts.NONE), index, Layers.all());
        for (RuleRun.Applied applied : run.applied()) {
            if (run.impossible(applied.statement())) {
                throw new BrokenRuleFileException(
                        "rules.yaml",
                        applied.rule().id(),
                        "can never apply under " + index.ruleSet().id());
            }
        }
    }
}
