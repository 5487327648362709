package org.probity.aiact.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The rule base cut to one legal state: exactly one wording of every question, rule, date and duty.
public record RuleSet(
        String id,
        String title,
        LocalDate legalState,
        List<AskedFact> questions,
        List<Rule> rules,
        List<Duty> duties,
        Map<String, LocalDate> dates,
        RuleBase base) {

    public RuleSet {
        questions = List.copyOf(questions);
        rules = List.copyOf(rules);
        duties = List.copyOf(duties);
        dates = Collections.unmodifiableMap(new TreeMap<>(dates));
    }
}
