package org.probity.server.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.probity.auditlog.AuditEntry.Change;
import org.probity.auditlog.AuditEntry.Draft;
import org.probity.auditlog.AuditEntry.Subject;
import org.probity.auditlog.AuditLog;
import org.probity.auditlog.AuditLog.Appended;
import org.probity.auditlog.AuditLog.Head;
import org.probity.auditlog.Frontier;
import org.probity.server.http.CanonicalRecord;
import org.probity.server.http.RequestId;
import org.probity.server.security.Actor;

/// Writes the audit log into the same database, and so into the same transaction, as what it tells of.
@ApplicationScoped
public class AuditLedger {

    private final DataSource database;
    private final InstantSource clock;

    @Inject
    public AuditLedger(DataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Appends one entry under the lock of the head row, so that indexes have no gap and no double.
    ///
    /// @throws LogUnavailable if it cannot be written; the change it tells of is then rolled back
    void append(Actor actor, AuditTrail.Event event) {
        try (Connection connection = database.getConnection()) {
            Head head = lockedHead(connection);
            Appended appended = AuditLog.append(head, draft(connection, actor, event), clock.instant());
            insert(connection, appended);
            move(connection, appended.head());
        } catch (SQLException failure) {
            throw new LogUnavailable(failure);
        }
    }

    /// Keeps the log from growing, and so the record from changing, until the surrounding transaction ends.
    ///
    /// Whoever reads between this and the end reads one state, the one that the head speaks of.
    public void hold() {
        try (Connection connection = database.getConnection()) {
            lockedHead(connection);
        } catch (SQLException failure) {
            throw new LogUnavailable(failure);
        }
    }

    private static Draft draft(Connection connection, Actor actor, AuditTrail.Event event) throws SQLException {
        String before = latestDigest(connection, event.subjectId().toString());
        return new Draft(
                new org.probity.auditlog.AuditEntry.Actor(actor.issuer(), actor.subject()),
                event.action(),
                new Subject(event.subjectType(), event.subjectId().toString()),
                new Change(before, CanonicalRecord.of(event.after()).digest()),
                RequestId.current(),
                event.reason(),
                event.details());
    }

    private static String latestDigest(Connection connection, String subjectId) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select digest_after from audit_entry where subject_id = ? order by log_index desc fetch first 1 rows"
                        + " only")) {
            query.setString(1, subjectId);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }

    private static Head lockedHead(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                        "select log_size, frontier, recorded_at from audit_head where id = 1 for update");
                ResultSet rows = query.executeQuery()) {
            rows.next();
            return new Head(
                    Frontier.parse(rows.getLong(1), rows.getString(2)),
                    rows.getObject(3, OffsetDateTime.class).toInstant());
        }
    }

    private static void insert(Connection connection, Appended appended) throws SQLException {
        Draft draft = appended.entry().draft();
        try (PreparedStatement insert = connection.prepareStatement("""
            insert into audit_entry (log_index, recorded_at, actor, action, subject_type, subject_id,
                                     digest_after, canonical, leaf_hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
            insert.setLong(1, appended.entry().index());
            insert.setObject(2, appended.entry().recordedAt().atOffset(ZoneOffset.UTC));
            insert.setString(3, draft.actor().subject());
            insert.setString(4, draft.action());
            insert.setString(5, draft.subject().type());
            insert.setString(6, draft.subject().id());
            insert.setString(7, draft.change().after());
            insert.setString(8, appended.canonical());
            insert.setString(9, appended.leaf().hex());
            insert.executeUpdate();
        }
    }

    private static void move(Connection connection, Head head) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update audit_head set log_size = ?, frontier = ?, recorded_at = ? where id = 1")) {
            update.setLong(1, head.frontier().size());
            update.setString(2, head.frontier().text());
            update.setObject(3, head.recordedAt().atOffset(ZoneOffset.UTC));
            update.executeUpdate();
        }
    }

    /// The log could not be written, so nothing was changed.
    public static final class LogUnavailable extends RuntimeException {

        public LogUnavailable(Throwable cause) {
            super("the audit log could not be written", cause);
        }
    }
}
