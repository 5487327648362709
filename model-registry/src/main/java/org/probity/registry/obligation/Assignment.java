package org.probity.registry.obligation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/// Who answers for an obligation, and by which day it must be shown to be met.
@Embeddable
public record Assignment(
        @Column(name = "accountable_id") UUID accountableId,
        @Column(name = "due_on") LocalDate dueOn) {}
