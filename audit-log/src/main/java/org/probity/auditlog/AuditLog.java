package org.probity.auditlog;

import java.time.Instant;
import org.probity.auditlog.AuditEntry.Draft;

/// The rule by which the log grows: one entry more, its leaf, and the head that commits to both.
public final class AuditLog {

    private AuditLog() {}

    /// The state of a log: its right edge and when its last entry was recorded.
    public record Head(Frontier frontier, Instant recordedAt) {

        public static final Head EMPTY = new Head(Frontier.EMPTY, Instant.EPOCH);
    }

    /// An entry that found its place, and the head after it.
    public record Appended(AuditEntry entry, String canonical, Hash leaf, Head head) {}

    /// Gives the draft the next index and a recorded time that is never earlier than the one before.
    ///
    /// The caller holds the lock on the head and stores entry and head in the transaction of the change.
    public static Appended append(Head head, Draft draft, Instant now) {
        Instant recordedAt = now.isBefore(head.recordedAt()) ? head.recordedAt() : now;
        var entry = new AuditEntry(head.frontier().size(), recordedAt, draft);
        String canonical = entry.canonical();
        Hash leaf = Hash.leaf(canonical);
        return new Appended(entry, canonical, leaf, new Head(head.frontier().append(leaf), entry.recordedAt()));
    }
}
