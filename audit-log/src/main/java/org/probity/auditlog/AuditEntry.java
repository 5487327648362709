package org.probity.auditlog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// One change of state as the log keeps it: who did what to which record, when, and what it became.
///
/// @param index      position in the log, counted from 0
/// @param recordedAt when it was written here, in UTC with microseconds; never earlier than the entry before
/// @param draft      what the change itself states
public record AuditEntry(long index, Instant recordedAt, Draft draft) {

    public AuditEntry {
        if (index < 0) {
            throw new IllegalArgumentException("an index is counted from 0, not " + index);
        }
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /// A change as its operation states it, before the log gives it a place and a time.
    ///
    /// Personal values do not belong here: the actor is named by the subject of their sign-in.
    ///
    /// @param requestId the request that caused the change
    /// @param reason    why, in the actor's words; empty where none was asked for
    /// @param details   further facts for readers, by name
    public record Draft(
            Actor actor,
            String action,
            Subject subject,
            Change change,
            String requestId,
            String reason,
            SortedMap<String, String> details) {

        public Draft {
            if (action.isBlank()) {
                throw new IllegalArgumentException("an entry without an action says nothing");
            }
            details = new TreeMap<>(details);
        }
    }

    /// Who acted: the issuer of their sign-in and their subject there.
    public record Actor(String issuer, String subject) {}

    /// The record that was changed.
    public record Subject(String type, String id) {}

    /// Digests of the record's state before and after, in lower-case hex; empty where there was no such state.
    public record Change(String before, String after) {}

    /// Returns the canonical text of whose UTF-8 bytes the leaf is the hash.
    public String canonical() {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("action", draft.action());
        fields.put(
                "actor",
                Map.of("iss", draft.actor().issuer(), "sub", draft.actor().subject()));
        fields.put("after", draft.change().after());
        fields.put("before", draft.change().before());
        fields.put("details", draft.details());
        fields.put("index", index);
        fields.put("reason", draft.reason());
        fields.put("recordedAt", recordedAt.toString());
        fields.put("requestId", draft.requestId());
        fields.put(
                "subject",
                Map.of("type", draft.subject().type(), "id", draft.subject().id()));
        return CanonicalJson.text(fields);
    }
}
