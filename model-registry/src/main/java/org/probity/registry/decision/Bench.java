package org.probity.registry.decision;

/// On which side a vote counts: a request needs an approval from each.
public enum Bench {
    VALIDATOR,
    BOARD
}
