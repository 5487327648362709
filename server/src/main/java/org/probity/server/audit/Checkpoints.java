package org.probity.server.audit;

import jakarta.annotation.Priority;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.probity.auditlog.Checkpoint;
import org.probity.auditlog.Frontier;

/// Signs the state of the log every minute when it has grown, and keeps each checkpoint outside the database too.
///
/// A file that is only ever appended to, and forced to the disk, notices a database that was put back.
@ApplicationScoped
public class Checkpoints {

    /// The name under which this log signs; a note with another name is not about this log.
    static final String ORIGIN = "probity-audit-log";

    private static final System.Logger LOG = System.getLogger(Checkpoints.class.getName());

    private final ManagedScheduledExecutorService executor;
    private final AuditEntries entries;
    private final CheckpointKeys keys;
    private final InstantSource clock;
    private Optional<ScheduledFuture<?>> schedule = Optional.empty();

    @Inject
    public Checkpoints(
            ManagedScheduledExecutorService executor, AuditEntries entries, CheckpointKeys keys, InstantSource clock) {
        this.executor = executor;
        this.entries = entries;
        this.keys = keys;
        this.clock = clock;
    }

    void start(@Observes @Priority(300) Startup start) {
        schedule = Optional.of(executor.scheduleWithFixedDelay(this::signQuietly, 5, 60, TimeUnit.SECONDS));
    }

    void stop(@Observes Shutdown end) {
        schedule.ifPresent(running -> {
            running.cancel(false);
            signQuietly();
        });
    }

    /// Returns the newest signed note, none before the first one.
    public Optional<String> latest() throws SQLException {
        try (Connection connection = entries.connection();
                PreparedStatement query = connection.prepareStatement(
                        "select note from audit_checkpoint order by log_size desc fetch first 1 rows only");
                ResultSet rows = query.executeQuery()) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }

    /// How far the log reaches and how far it is signed; without a time nothing is signed yet.
    public record LogState(@NotNull long size, @NotNull long signedSize, Optional<Instant> signedAt) {}

    public LogState state() throws SQLException {
        try (Connection connection = entries.connection();
                PreparedStatement query = connection.prepareStatement(
                        "select log_size, signed_at from audit_checkpoint order by log_size desc fetch first 1 rows"
                                + " only");
                ResultSet rows = query.executeQuery()) {
            long size = AuditEntries.head(connection).size();
            return rows.next()
                    ? new LogState(
                            size,
                            rows.getLong(1),
                            Optional.of(rows.getObject(2, OffsetDateTime.class).toInstant()))
                    : new LogState(size, 0, Optional.empty());
        }
    }

    /// A failure must not end the schedule; the next minute tries again.
    private void signQuietly() {
        try {
            sign();
        } catch (SQLException | IOException | GeneralSecurityException failure) {
            LOG.log(System.Logger.Level.ERROR, "the log's checkpoint could not be written", failure);
        }
    }

    /// Signs the present head unless it is signed already, and returns the newest note.
    public synchronized Optional<String> sign() throws SQLException, IOException, GeneralSecurityException {
        try (Connection connection = entries.connection()) {
            Frontier head = AuditEntries.head(connection);
            if (head.size() > signedSize(connection)) {
                KeyPair pair = keys.pair();
                String note =
                        new Checkpoint(ORIGIN, head.size(), head.root()).sign(pair.getPrivate(), pair.getPublic());
                append(note);
                insert(connection, head.size(), note);
            }
        }
        return latest();
    }

    private void append(String note) throws IOException {
        byte[] bytes = (note + "\n").getBytes(StandardCharsets.UTF_8);
        try (FileChannel file = FileChannel.open(
                keys.folder().resolve("checkpoints.txt"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            file.write(ByteBuffer.wrap(bytes));
            file.force(true);
        }
    }

    private static long signedSize(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("select coalesce(max(log_size), 0) from audit_checkpoint");
                ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void insert(Connection connection, long size, String note) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into audit_checkpoint (log_size, note, signed_at) values (?, ?, ?)")) {
            insert.setLong(1, size);
            insert.setString(2, note);
            insert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }
}
