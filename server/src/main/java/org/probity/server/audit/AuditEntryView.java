package org.probity.server.audit;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/// An entry of the log for people: who did what to which record, and the digests that prove it.
public record AuditEntryView(
        @NotNull long index,
        @NotNull Instant recordedAt,
        @NotNull String actor,
        @NotNull String action,
        @NotNull String subjectType,
        @NotNull String subjectId,
        @NotNull String digestAfter,
        @NotNull String leafHash) {}
