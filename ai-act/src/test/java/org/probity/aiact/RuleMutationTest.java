package org.probity.aiact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.probity.aiact.rules.RuleBase;
import org.probity.aiact.rules.RuleSetReader;

/// Holds the cases of this repository to their purpose: no rule may be wrong without one of them
/// failing.
class RuleMutationTest {
    /// Changes that no facts can tell from the rule as it is, each with the reason.
    private static final Map<String, String> EQUIVALENT = Map.of(
            "C-3 version 1: without GPAI_SYSTEMIC", "a model with systemic risk always has the tier GPAI as well");

    private static final AiActClassifier CLASSIFIER = AiActClassifier.load();

    @Test
    void everyChangeToASingleRuleBreaksAtLeastOneCase() {
        List<CaseFile.Case> cases = Stream.of("rule-cases.json", "own-cases.json", "demo-portfolio.json")
                .flatMap(file -> CaseFile.resource(file, CLASSIFIER).stream())
                .toList();
        Map<String, RuleBase> mutants =
                new RuleMutants(RuleSetReader.ofResources().read()).all();

        List<String> unnoticed = new ArrayList<>();
        mutants.forEach((name, base) -> {
            AiActClassifier wrong = new AiActClassifier(base, AiActClassifier.indexed(base));
            if (cases.stream().noneMatch(one -> breaks(one, wrong))) {
                unnoticed.add(name);
            }
        });

        assertThat(mutants).hasSizeGreaterThan(500);
        assertThat(unnoticed).as("changes that no case notices").containsExactlyElementsOf(EQUIVALENT.keySet());
    }

    private static boolean breaks(CaseFile.Case one, AiActClassifier classifier) {
        try {
            one.check(classifier);
            return false;
        } catch (AssertionError noticed) {
            return true;
        }
    }
}
