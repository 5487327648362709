package org.probity.server.connection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.probity.bias.engine.EngineLimits;
import org.probity.bias.engine.JdbcAddress;
import org.probity.bias.engine.JdbcCatalog;
import org.probity.bias.engine.JdbcCells;
import org.probity.bias.engine.JdbcDatabase;
import org.probity.bias.engine.JdbcDrivers;
import org.probity.bias.engine.JdbcSource;
import org.probity.bias.engine.NoSuchTable;
import org.probity.bias.engine.TableName;
import org.probity.registry.InvalidField;
import org.probity.registry.data.ConnectionDetails;
import org.probity.registry.data.DatabaseConnection;

/// Reaches registered databases, each time anew and with the password of that moment.
@ApplicationScoped
public class Databases {

    private final Connections connections;
    private final Secrets secrets;
    private final JdbcDrivers drivers;

    @Inject
    public Databases(
            Connections connections, Secrets secrets, @ConfigProperty(name = "probity.drivers") Path driverFolder)
            throws IOException {
        this.connections = connections;
        this.secrets = secrets;
        this.drivers = JdbcDrivers.with(jars(driverFolder));
    }

    private static List<Path> jars(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    /// A database that does not answer; the message may be shown to whoever asked.
    public static final class Unreachable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreachable(String message) {
            super(message);
        }

        public String explanation() {
            return String.valueOf(getMessage());
        }
    }

    /// What a registered database says about itself.
    JdbcCatalog catalog(DatabaseConnection connection) throws Unreachable {
        try {
            return JdbcCatalog.of(database(connection));
        } catch (IOException | Secrets.Missing failure) {
            throw unreachable(failure);
        }
    }

    /// What counts the rows of a table.
    ///
    /// @throws InvalidField if there is no such connection, or no such table in it
    public JdbcCells table(String connection, String table) throws Unreachable {
        DatabaseConnection found = connections
                .named(connection)
                .orElseThrow(() -> new InvalidField(
                        "connection", "is not registered: there is no connection %s".formatted(connection)));
        try {
            return JdbcCells.open(new JdbcSource(database(found), name(table)), EngineLimits.DEFAULT);
        } catch (NoSuchTable missing) {
            throw new InvalidField("table", "is not there: " + missing.getMessage());
        } catch (IOException | Secrets.Missing failure) {
            throw unreachable(failure);
        }
    }

    private static TableName name(String table) {
        try {
            return TableName.parse(table);
        } catch (IllegalArgumentException wrong) {
            throw new InvalidField("table", "has no such name: " + wrong.getMessage());
        }
    }

    /// How long a count in this database may take; nothing for one that is not registered.
    public Duration patience(String connection) {
        return connections
                .named(connection)
                .map(found -> Duration.ofSeconds(found.details().timeoutSeconds()))
                .orElse(Duration.ZERO);
    }

    private JdbcDatabase database(DatabaseConnection connection) {
        ConnectionDetails details = connection.details();
        return new JdbcDatabase(
                connection.name(),
                new JdbcAddress(details.dialect(), details.url()),
                details.user(),
                () -> details.secret().isEmpty() ? "" : secrets.read(details.secret()),
                details.schema(),
                Duration.ofSeconds(details.timeoutSeconds()),
                drivers);
    }

    private static Unreachable unreachable(Exception failure) {
        return new Unreachable(String.valueOf(failure.getMessage()));
    }
}
