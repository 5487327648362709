package org.probity.registry.decision;

/// What a voter says to a request for approval.
public enum VoteChoice {
    APPROVE,
    REJECT
}
