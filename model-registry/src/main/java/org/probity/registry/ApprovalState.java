package org.probity.registry;

/// Where the latest request for approval of a system stands.
public enum ApprovalState {
    NOT_REQUESTED,
    REQUESTED,
    APPROVED,
    REJECTED,
    STALE
}
