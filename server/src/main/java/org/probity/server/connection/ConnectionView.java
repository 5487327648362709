package org.probity.server.connection;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.probity.bias.engine.SqlDialect;
import org.probity.registry.data.ConnectionDetails;
import org.probity.registry.data.DatabaseConnection;

/// A registered database, as administrators see it.
///
/// @param secret the name of the file that holds the password, never the password
public record ConnectionView(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull String name,
        @NotNull SqlDialect dialect,
        @NotNull String title,
        @NotNull String url,
        @NotNull String user,
        Optional<String> secret,
        Optional<String> schema,
        @NotNull int timeoutSeconds,
        @NotNull UUID registeredBy,
        @NotNull Instant registeredAt) {

    static ConnectionView of(DatabaseConnection connection) {
        ConnectionDetails details = connection.details();
        return new ConnectionView(
                connection.id(),
                connection.version(),
                connection.name(),
                details.dialect(),
                details.dialect().title(),
                details.url(),
                details.user(),
                Optional.of(details.secret()).filter(name -> !name.isEmpty()),
                Optional.of(details.schema()).filter(name -> !name.isEmpty()),
                details.timeoutSeconds(),
                connection.registeredBy(),
                connection.registeredAt());
    }
}
