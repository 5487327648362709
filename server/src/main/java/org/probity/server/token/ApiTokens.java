package org.probity.server.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.probity.server.http.Refusal;
import org.probity.server.persistence.AuditTrail.Event;
import org.probity.server.persistence.AuditedTransaction;
import org.probity.server.persistence.Ids;
import org.probity.server.security.Actor;
import org.probity.server.security.Bearers;
import org.probity.server.security.Roles;

/// Tokens by which a pipeline speaks for one AI system: random, kept as a hash, expiring, revocable at once.
@ApplicationScoped
public class ApiTokens implements Bearers {

    private static final String PREFIX = "prb_";
    private static final int RANDOM_BYTES = 32;

    /// Each use would otherwise write a row; an hour is exact enough to find a token nobody needs.
    private static final Duration LAST_USE_GRAIN = Duration.ofHours(1);

    private final DataSource database;
    private final AuditedTransaction transaction;
    private final Ids ids;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    public ApiTokens(DataSource database, AuditedTransaction transaction, Ids ids, InstantSource clock) {
        this.database = database;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /// A token as it is listed; the secret itself cannot be shown again.
    public record ApiToken(
            UUID id,
            String name,
            UUID createdBy,
            Instant createdAt,
            Instant expiresAt,
            Optional<Instant> lastUsedAt,
            Optional<Instant> revokedAt) {}

    /// A token at the only moment when its secret is known.
    public record Issued(ApiToken token, String secret) {}

    /// Issues a token; the caller has made sure that the actor may speak for the system.
    public Issued issue(Actor actor, UUID systemId, String name, Duration life) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        var token = new ApiToken(
                ids.next(), name, actor.personId(), now, now.plus(life), Optional.empty(), Optional.empty());
        return transaction.run(actor, trail -> {
            insert(token, systemId, hash(secret));
            Map<String, ?> state = Map.of("name", name, "system", systemId, "expires", token.expiresAt());
            trail.append(new Event("token.issued", "ApiToken", token.id(), state, ""));
            return new Issued(token, secret);
        });
    }

    public List<ApiToken> of(UUID systemId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                    select id, name, created_by, created_at, expires_at, last_used_at, revoked_at
                    from api_token where system_id = ? order by created_at desc
                    """)) {
            query.setObject(1, systemId);
            try (ResultSet rows = query.executeQuery()) {
                List<ApiToken> tokens = new ArrayList<>();
                while (rows.next()) {
                    tokens.add(new ApiToken(
                            rows.getObject(1, UUID.class),
                            rows.getString(2),
                            rows.getObject(3, UUID.class),
                            rows.getObject(4, OffsetDateTime.class).toInstant(),
                            rows.getObject(5, OffsetDateTime.class).toInstant(),
                            Optional.ofNullable(rows.getObject(6, OffsetDateTime.class))
                                    .map(OffsetDateTime::toInstant),
                            Optional.ofNullable(rows.getObject(7, OffsetDateTime.class))
                                    .map(OffsetDateTime::toInstant)));
                }
                return tokens;
            }
        }
    }

    /// Makes a token worthless from the next request on.
    public void revoke(Actor actor, UUID systemId, UUID id) {
        transaction.run(actor, trail -> {
            if (!markRevoked(systemId, id)) {
                throw Refusal.notFound("token in use");
            }
            trail.append(new Event("token.revoked", "ApiToken", id, Map.of("system", systemId), ""));
            return id;
        });
    }

    /// Returns whom a token stands for: the person who made it, confined to the token's system and to delivering.
    @Override
    public Optional<Actor> bearer(String secret) {
        Instant now = clock.instant();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                    select t.id, t.name, t.system_id, t.created_by, t.last_used_at
                    from api_token t join person p on p.id = t.created_by
                    where t.token_hash = ? and t.revoked_at is null and t.expires_at > ? and p.active
                    """)) {
            query.setString(1, hash(secret));
            query.setObject(2, now.atOffset(ZoneOffset.UTC));
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                UUID id = rows.getObject(1, UUID.class);
                OffsetDateTime lastUse = rows.getObject(5, OffsetDateTime.class);
                var bearer = new Actor(
                        rows.getObject(4, UUID.class),
                        "probity-token",
                        id.toString(),
                        "Token " + rows.getString(2),
                        Set.of(Roles.PIPELINE),
                        Set.of(rows.getObject(3, UUID.class)));
                if (lastUse == null || lastUse.toInstant().isBefore(now.minus(LAST_USE_GRAIN))) {
                    used(connection, id, now);
                }
                return Optional.of(bearer);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the tokens could not be read", failure);
        }
    }

    private static void used(Connection connection, UUID id, Instant now) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update api_token set last_used_at = ? where id = ?")) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setObject(2, id);
            update.executeUpdate();
        }
    }

    private void insert(ApiToken token, UUID systemId, String hash) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                    insert into api_token (id, name, token_hash, system_id, created_by, created_at, expires_at)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """)) {
            insert.setObject(1, token.id());
            insert.setString(2, token.name());
            insert.setString(3, hash);
            insert.setObject(4, systemId);
            insert.setObject(5, token.createdBy());
            insert.setObject(6, token.createdAt().atOffset(ZoneOffset.UTC));
            insert.setObject(7, token.expiresAt().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("the token could not be kept", failure);
        }
    }

    private boolean markRevoked(UUID systemId, UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update api_token set revoked_at = ? where id = ? and system_id = ? and revoked_at is null")) {
            update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            update.setObject(2, id);
            update.setObject(3, systemId);
            return update.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new IllegalStateException("the token could not be revoked", failure);
        }
    }

    /// A plain hash is enough: the secret has 256 random bits, so there is nothing to guess.
    private static String hash(String secret) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
