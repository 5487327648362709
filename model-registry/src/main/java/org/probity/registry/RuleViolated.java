package org.probity.registry;

/// A step that the rules of the registry do not allow in the present state, and why.
public final class RuleViolated extends RuntimeException {

    private final Rule rule;

    public RuleViolated(Rule rule, String explanation) {
        super(explanation);
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }

    public String explanation() {
        return String.valueOf(getMessage());
    }

    /// The rules that a step can break.
    public enum Rule {
        SEALED_CRITERIA_STAY,
        ANALYSIS_OVER,
        NOTHING_TO_SEAL,
        FOUR_EYES,
        ONE_VOTE_EACH,
        DECISION_CLOSED,
        DOSSIER_CHANGED,
        DOSSIER_INCOMPLETE,
        SEPARATION_OF_DUTIES,
        OBLIGATION_STANDS_OTHERWISE
    }
}
