package org.probity.registry.obligation;

/// Where the work on an obligation stands.
public enum ObligationStatus {

    /// Nobody has begun.
    OPEN,
    IN_PROGRESS,

    /// Something was handed in and waits for somebody else's eyes.
    EVIDENCE_GIVEN,

    /// Evidence was accepted by somebody who did not write it.
    ACCEPTED,

    /// Put off for a reason until a day; open again after it.
    WAIVED,

    /// It does not bind this system, for a reason that stands in the record.
    NOT_APPLICABLE;

    /// Whether somebody still has something to do before the due day.
    public boolean unfinished() {
        return switch (this) {
            case OPEN, IN_PROGRESS, EVIDENCE_GIVEN -> true;
            case ACCEPTED, WAIVED, NOT_APPLICABLE -> false;
        };
    }
}
