package org.probity.server.audit;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
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
import java.util.UUID;
import javax.sql.DataSource;
import org.probity.auditlog.AuditVerifier;
import org.probity.auditlog.AuditVerifier.Outcome;
import org.probity.auditlog.AuditVerifier.StoredEntry;
import org.probity.auditlog.Frontier;
import org.probity.auditlog.Hash;
import org.probity.server.http.Json;

/// Reads the stored log, page by page for people and as a whole for its verification.
@ApplicationScoped
public class AuditEntries {

    private static final String SELECT = """
        select e.log_index, e.recorded_at, coalesce(p.display_name, 'Token ' || t.name, e.actor), e.action,
               e.subject_type, e.subject_id, e.digest_after, e.canonical, e.leaf_hash
        from audit_entry e left join person p on p.subject = e.actor and p.issuer = 'probity'
          left join api_token t on cast(t.id as varchar(36)) = e.actor\
        """;

    private final DataSource database;

    @Inject
    public AuditEntries(DataSource database) {
        this.database = database;
    }

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

    /// Which entries are wanted; an empty text wants all.
    ///
    /// @param before only entries with a lower index
    public record Wanted(long before, int limit, String action, String type, String id) {}

    /// Returns the newest wanted entries, newest first.
    public List<AuditEntryView> newest(Wanted wanted) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(SELECT + """
                     where e.log_index < ? and (? = '' or e.action = ?) and (? = '' or e.subject_type = ?)
                       and (? = '' or e.subject_id = ?)
                     order by e.log_index desc fetch first ? rows only
                    """)) {
            query.setLong(1, wanted.before());
            List<String> texts = List.of(wanted.action(), wanted.type(), wanted.id());
            for (int i = 0; i < texts.size(); i++) {
                query.setString(2 * i + 2, texts.get(i));
                query.setString(2 * i + 3, texts.get(i));
            }
            query.setInt(8, wanted.limit());
            return views(query);
        }
    }

    /// Returns the newest entries about a system and whatever belongs to it, newest first.
    public List<AuditEntryView> about(UUID systemId, int limit) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(SELECT + """
                     where e.subject_id in (
                       select cast(s.id as varchar(36)) from ai_system s where s.id = ?
                       union all select cast(m.id as varchar(36)) from model m where m.system_id = ?
                       union all select cast(v.id as varchar(36)) from model_version v
                         join model m on m.id = v.model_id where m.system_id = ?
                       union all select cast(c.id as varchar(36)) from criteria_set c
                         join model_version v on v.id = c.model_version_id
                         join model m on m.id = v.model_id where m.system_id = ?
                       union all select cast(a.id as varchar(36)) from analysis_run a
                         join model_version v on v.id = a.model_version_id
                         join model m on m.id = v.model_id where m.system_id = ?
                       union all select cast(d.id as varchar(36)) from decision_request d where d.system_id = ?
                       union all select cast(t.id as varchar(36)) from api_token t where t.system_id = ?
                       union all select cast(r.id as varchar(36)) from exported_report r where r.system_id = ?
                       union all select cast(d.id as varchar(36)) from deployment d
                         join model_version v on v.id = d.model_version_id
                         join model m on m.id = v.model_id where m.system_id = ?
                       union all select cast(l.id as varchar(36)) from monitoring_alert l
                         join deployment d on d.id = l.deployment_id
                         join model_version v on v.id = d.model_version_id
                         join model m on m.id = v.model_id where m.system_id = ?)
                     order by e.log_index desc fetch first ? rows only
                    """)) {
            for (int i = 1; i <= 10; i++) {
                query.setObject(i, systemId);
            }
            query.setInt(11, limit);
            return views(query);
        }
    }

    /// Returns every kind of entry that the log has, as the action and the type of its record.
    public List<Kind> kinds() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select distinct action, subject_type from audit_entry order by subject_type, action");
                ResultSet rows = query.executeQuery()) {
            List<Kind> kinds = new ArrayList<>();
            while (rows.next()) {
                kinds.add(new Kind(rows.getString(1), rows.getString(2)));
            }
            return kinds;
        }
    }

    /// What was done to which type of record.
    public record Kind(@NotNull String action, @NotNull String subjectType) {}

    private static List<AuditEntryView> views(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            List<AuditEntryView> entries = new ArrayList<>();
            while (rows.next()) {
                entries.add(view(rows));
            }
            return entries;
        }
    }

    /// Reason, request and the digest before stand in the entry's canonical text only.
    private static AuditEntryView view(ResultSet rows) throws SQLException {
        JsonNode canonical = Json.read(rows.getString(8), JsonNode.class);
        return new AuditEntryView(
                rows.getLong(1),
                rows.getObject(2, OffsetDateTime.class).toInstant(),
                rows.getString(3),
                rows.getString(4),
                new AuditEntryView.Subject(rows.getString(5), rows.getString(6)),
                canonical.path("reason").asText(),
                new AuditEntryView.Proof(
                        canonical.path("before").asText(),
                        rows.getString(7),
                        rows.getString(9),
                        canonical.path("requestId").asText()));
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
