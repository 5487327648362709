package org.probity.server.audit;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/// An entry of the log for people: who did what to which record and why, and the digests that prove it.
///
/// @param subject what the entry is about
/// @param proof   what ties the entry to the record's states and into the log
public record AuditEntryView(
        @NotNull long index,
        @NotNull Instant recordedAt,
        @NotNull String actor,
        @NotNull String action,
        @NotNull Subject subject,
        @NotNull String reason,
        @NotNull Proof proof) {

    /// The record that was changed.
    public record Subject(@NotNull String type, @NotNull String id) {}

    /// Digests of the record before and after, empty where there was no such state, and the hash of the entry.
    public record Proof(
            @NotNull String before,
            @NotNull String after,
            @NotNull String leafHash,
            @NotNull String requestId) {}
}
