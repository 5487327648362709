package org.probity.aiact;

/// The law under which facts are read: a rule set, and the layers of authority that take part.
public record Reading(RuleSetId ruleSet, Layers layers) {

    /// The amended act with all guidance; the default.
    public static final Reading CURRENT = new Reading(RuleSetId.AIA_2026_OMNIBUS, Layers.all());
}
