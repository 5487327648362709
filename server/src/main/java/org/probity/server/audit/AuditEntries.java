package org.probity.server.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.probity.auditlog.AuditVerifier;
import org.probity.auditlog.AuditVerifier.Outcome;
import org.probity.auditlog.AuditVerifier.StoredEntry;
import org.probity.auditlog.Frontier;
import org.probity.auditlog.Hash;

/// Reads the stored log, page by page for people and as a whole for its verification.
@ApplicationScoped
public class AuditEntries {

    @SuppressWarnings("NullAway.Init")
    @Resource(lookup = "jdbc/registry")
    DataSource database;

    Connection connection() throws SQLException {
        return database.getConnection();
    }

    /// Writes every entry up to the present head, one canonical line each, as `probity verify` reads them.
    public void export(Writer writer) throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select canonical from audit_entry where log_index < ? order by log_index")) {
            query.setLong(1, head(connection).size());
            query.setFetchSize(1000);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    writer.write(rows.getString(1));
                    writer.write('\n');
                }
            }
        }
    }

    /// Returns the newest entries before an index, newest first.
    public List<AuditEntryView> before(long index, int limit) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                    select e.log_index, e.recorded_at, e.actor, coalesce(p.display_name, e.actor), e.action,
                           e.subject_type, e.subject_id, e.digest_after, e.leaf_hash
                    from audit_entry e left join person p on p.subject = e.actor and p.issuer = 'probity'
                    where e.log_index < ? order by e.log_index desc fetch first ? rows only
                    """)) {
            query.setLong(1, index);
            query.setInt(2, limit);
            try (ResultSet rows = query.executeQuery()) {
                List<AuditEntryView> entries = new ArrayList<>();
                while (rows.next()) {
                    entries.add(view(rows));
                }
                return entries;
            }
        }
    }

    private static AuditEntryView view(ResultSet rows) throws SQLException {
        return new AuditEntryView(
                rows.getLong(1),
                rows.getObject(2, OffsetDateTime.class).toInstant(),
                rows.getString(4),
                rows.getString(5),
                rows.getString(6),
                rows.getString(7),
                rows.getString(8),
                rows.getString(9));
    }

    /// Recomputes the whole log against its head, in one consistent read.
    public Outcome verify() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Frontier head = head(connection);
            var verifier = new AuditVerifier(Map.of());
            try (PreparedStatement query = connection.prepareStatement(
                    "select log_index, canonical, leaf_hash from audit_entry where log_index < ? order by log_index")) {
                query.setLong(1, head.size());
                query.setFetchSize(1000);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        verifier.next(
                                new StoredEntry(rows.getLong(1), rows.getString(2), Hash.parse(rows.getString(3))));
                    }
                }
            }
            return verifier.finish(head);
        }
    }

    static Frontier head(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("select log_size, frontier from audit_head where id = 1");
                ResultSet rows = query.executeQuery()) {
            rows.next();
            return Frontier.parse(rows.getLong(1), rows.getString(2));
        }
    }
}
