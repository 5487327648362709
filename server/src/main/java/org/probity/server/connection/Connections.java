package org.probity.server.connection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.registry.InvalidField;
import org.probity.registry.data.ConnectionDetails;
import org.probity.registry.data.DatabaseConnection;
import org.probity.server.http.EditedVersion;
import org.probity.server.http.Refusal;
import org.probity.server.persistence.AuditTrail.Event;
import org.probity.server.persistence.AuditedTransaction;
import org.probity.server.persistence.Ids;
import org.probity.server.security.Actor;

/// The registered databases, as administrators change them.
@ApplicationScoped
public class Connections {

    private final EntityManager entities;
    private final Secrets secrets;
    private final AuditedTransaction transaction;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    public Connections(
            EntityManager entities, Secrets secrets, AuditedTransaction transaction, Ids ids, InstantSource clock) {
        this.entities = entities;
        this.secrets = secrets;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    public List<DatabaseConnection> all() {
        return entities.createQuery("select c from DatabaseConnection c order by c.name", DatabaseConnection.class)
                .getResultList();
    }

    public DatabaseConnection connection(UUID id) {
        return Optional.ofNullable(entities.find(DatabaseConnection.class, id))
                .orElseThrow(() -> Refusal.notFound("connection"));
    }

    public Optional<DatabaseConnection> named(String name) {
        return entities
                .createQuery("select c from DatabaseConnection c where c.name = :name", DatabaseConnection.class)
                .setParameter("name", name)
                .getResultList()
                .stream()
                .findFirst();
    }

    public DatabaseConnection register(Actor actor, String name, ConnectionDetails details) {
        return transaction.run(actor, trail -> {
            requireSecret(details);
            if (named(name).isPresent()) {
                throw new InvalidField("name", "is taken by another connection");
            }
            var fresh = new DatabaseConnection(ids.next(), name, details, actor.personId(), clock.instant());
            entities.persist(fresh);
            entities.flush();
            trail.append(event("connection.registered", fresh));
            return fresh;
        });
    }

    public DatabaseConnection change(
            Actor actor, UUID id, @Nullable String ifMatch, String name, ConnectionDetails details) {
        return transaction.run(actor, trail -> {
            DatabaseConnection found = locked(id, ifMatch);
            if (!found.name().equals(name)) {
                throw new InvalidField("name", "stays as it is, since reports name it");
            }
            requireSecret(details);
            found.change(details);
            entities.flush();
            trail.append(event("connection.changed", found));
            return found;
        });
    }

    /// Removes a connection; reports that name it stay, and can be made again wherever it is still known.
    public void remove(Actor actor, UUID id, @Nullable String ifMatch) {
        transaction.run(actor, trail -> {
            DatabaseConnection found = locked(id, ifMatch);
            entities.remove(found);
            entities.flush();
            trail.append(event("connection.removed", found));
            return id;
        });
    }

    /// Keeps in the log that somebody made the server knock at a database.
    void tested(Actor actor, DatabaseConnection connection, String answer) {
        transaction.run(actor, trail -> {
            SortedMap<String, String> details = shown(connection);
            details.put("answer", answer);
            trail.append(new Event("connection.tested", "DatabaseConnection", connection.id(), details, "")
                    .withDetails(details));
            return answer;
        });
    }

    private DatabaseConnection locked(UUID id, @Nullable String ifMatch) {
        DatabaseConnection found = connection(id);
        EditedVersion.require(ifMatch, found);
        entities.lock(found, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return found;
    }

    private void requireSecret(ConnectionDetails details) {
        String name = details.secret();
        if (ConnectionDetails.isSecretName(name) && !secrets.has(name)) {
            throw new InvalidField("secret", "is no file of the server's folder of secrets");
        }
    }

    private static Event event(String action, DatabaseConnection connection) {
        ConnectionDetails details = connection.details();
        Map<String, ?> state = Map.of(
                "name",
                connection.name(),
                "dialect",
                details.dialect(),
                "url",
                details.url(),
                "user",
                details.user(),
                "secret",
                details.secret(),
                "schema",
                details.schema(),
                "timeoutSeconds",
                details.timeoutSeconds());
        return new Event(action, "DatabaseConnection", connection.id(), state, "").withDetails(shown(connection));
    }

    // In clear in the log; address and user stand in the digest alone.
    private static SortedMap<String, String> shown(DatabaseConnection connection) {
        return new TreeMap<>(Map.of(
                "connection",
                connection.name(),
                "database",
                connection.details().dialect().title()));
    }
}
