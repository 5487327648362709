package org.probity.aiact.rules;

/// Two comparisons of answers that cannot both hold for one system, and the sentence that says why.
public record ExcludedPair(String id, Condition.FactTest one, Condition.FactTest other, String sentence) {}
