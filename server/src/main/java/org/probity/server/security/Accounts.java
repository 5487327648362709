package org.probity.server.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/// The embedded accounts: names, password hashes and failed attempts, in the database.
@ApplicationScoped
public class Accounts {

    private static final int FREE_ATTEMPTS = 5;
    private static final Duration LONGEST_BLOCK = Duration.ofMinutes(15);

    /// OWASP's password storage advice for PBKDF2 with HMAC-SHA-512.
    private static final Map<String, String> HASHING = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32",
            "Pbkdf2PasswordHash.KeySizeBytes", "32");

    private final DataSource database;
    private final Pbkdf2PasswordHash hash;
    private final InstantSource clock;

    @SuppressWarnings("NullAway.Init")
    private volatile String hashOfNobody;

    @Inject
    public Accounts(DataSource database, Pbkdf2PasswordHash hash, InstantSource clock) {
        this.database = database;
        this.hash = hash;
        this.clock = clock;
    }

    @jakarta.annotation.PostConstruct
    void prepare() {
        hash.initialize(HASHING);
        hashOfNobody = hash.generate("nobody has this password".toCharArray());
    }

    /// How an attempt to sign in ends.
    public sealed interface Attempt {

        record SignedIn(Actor actor) implements Attempt {}

        record Refused() implements Attempt {}

        record Blocked(Instant until) implements Attempt {}
    }

    private record Account(UUID personId, String passwordHash, int failures, Instant blockedUntil) {}

    /// Checks a password in the same time whether the name exists or not.
    @Transactional
    public Attempt signIn(String username, char[] password) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Optional<Account> found = find(connection, username);
            boolean matches =
                    hash.verify(password, found.map(Account::passwordHash).orElse(hashOfNobody));
            if (found.isEmpty()) {
                return new Attempt.Refused();
            }
            Account account = found.get();
            if (account.blockedUntil().isAfter(clock.instant())) {
                return new Attempt.Blocked(account.blockedUntil());
            }
            if (!matches) {
                fail(connection, username, account.failures() + 1);
                return new Attempt.Refused();
            }
            remember(connection, username, 0, Instant.EPOCH);
            return actor(connection, account.personId())
                    .<Attempt>map(Attempt.SignedIn::new)
                    .orElseGet(Attempt.Refused::new);
        }
    }

    @Transactional
    public void open(String username, String password, UUID personId, Set<String> roles) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement account = connection.prepareStatement(
                        "insert into account (username, person_id, password_hash, failures) values (?, ?, ?, 0)");
                PreparedStatement role =
                        connection.prepareStatement("insert into person_role (person_id, role) values (?, ?)")) {
            account.setString(1, username);
            account.setObject(2, personId);
            account.setString(3, hash.generate(password.toCharArray()));
            account.executeUpdate();
            for (String name : roles) {
                role.setObject(1, personId);
                role.setString(2, name);
                role.executeUpdate();
            }
        }
    }

    private static Optional<Account> find(Connection connection, String username) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select person_id, password_hash, failures, blocked_until from account where username = ? for"
                        + " update")) {
            query.setString(1, username);
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                OffsetDateTime until = rows.getObject(4, OffsetDateTime.class);
                return Optional.of(new Account(
                        rows.getObject(1, UUID.class),
                        rows.getString(2),
                        rows.getInt(3),
                        until == null ? Instant.EPOCH : until.toInstant()));
            }
        }
    }

    /// The pause doubles with each failure beyond the free ones, so that guessing gets slow and typing stays easy.
    private void fail(Connection connection, String username, int failures) throws SQLException {
        int beyond = Math.clamp(failures - FREE_ATTEMPTS, 0, 10);
        Duration pause = beyond == 0 ? Duration.ZERO : Duration.ofSeconds(1L << beyond);
        Duration block = pause.compareTo(LONGEST_BLOCK) < 0 ? pause : LONGEST_BLOCK;
        remember(connection, username, failures, clock.instant().plus(block));
    }

    private static void remember(Connection connection, String username, int failures, Instant until)
            throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update account set failures = ?, blocked_until = ? where username = ?")) {
            update.setInt(1, failures);
            update.setObject(2, until.atOffset(ZoneOffset.UTC));
            update.setString(3, username);
            update.executeUpdate();
        }
    }

    private static Optional<Actor> actor(Connection connection, UUID personId) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
            select p.issuer, p.subject, p.display_name, r.role
            from person p left join person_role r on r.person_id = p.id
            where p.id = ? and p.active
            """)) {
            query.setObject(1, personId);
            try (ResultSet rows = query.executeQuery()) {
                Set<String> roles = new HashSet<>();
                Optional<Actor> actor = Optional.empty();
                while (rows.next()) {
                    Optional.ofNullable(rows.getString(4)).ifPresent(roles::add);
                    actor = Optional.of(
                            new Actor(personId, rows.getString(1), rows.getString(2), rows.getString(3), roles));
                }
                return actor;
            }
        }
    }
}
