package org.probity.server.persistence;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// Takes the audit entries of one operation.
///
/// An operation that changes something and tells the trail nothing is rolled back.
@FunctionalInterface
public interface AuditTrail {

    void append(Event event);

    /// What happened to which record.
    ///
    /// @param after   the record's new state, from whose canonical form the digest is taken
    /// @param reason  why, in the actor's words; empty where none was asked for
    /// @param details further facts that readers of the log see in clear, by name; never personal ones
    record Event(
            String action,
            String subjectType,
            UUID subjectId,
            Map<String, ?> after,
            String reason,
            SortedMap<String, String> details) {

        public Event(String action, String subjectType, UUID subjectId, Map<String, ?> after, String reason) {
            this(action, subjectType, subjectId, after, reason, new TreeMap<>());
        }

        public Event withDetails(SortedMap<String, String> facts) {
            return new Event(action, subjectType, subjectId, after, reason, facts);
        }
    }
}
