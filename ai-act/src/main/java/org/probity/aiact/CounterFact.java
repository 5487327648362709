package org.probity.aiact;

import java.util.List;

/// The reason why a tier was not reached: the rule that came closest and what it lacked.
public record CounterFact(Tier tier, String ruleId, String article, String sentence, List<String> facts) {

    public CounterFact {
        facts = List.copyOf(facts);
    }
}
