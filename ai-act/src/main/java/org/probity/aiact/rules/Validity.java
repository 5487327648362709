package org.probity.aiact.rules;

import java.time.LocalDate;

/// The days, both inclusive, on which a wording was part of the legal text.
public record Validity(LocalDate from, LocalDate to) {

    public Validity {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("valid_to %s lies before valid_from %s".formatted(to, from));
        }
    }

    /// Whether the wording belongs to the law as it stood on that day.
    public boolean covers(LocalDate legalState) {
        return !legalState.isBefore(from) && !legalState.isAfter(to);
    }
}
