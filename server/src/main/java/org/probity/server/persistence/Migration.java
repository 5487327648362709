package org.probity.server.persistence;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Brings the schema to this release's state before anything else uses the database.
///
/// Any failure here stops the start: a server on a half-made schema or on a database that forgets
/// acknowledged commits must not answer.
@ApplicationScoped
public class Migration {

    private static final System.Logger LOG = System.getLogger(Migration.class.getName());

    private final DataSource database;
    private volatile boolean done;

    @Inject
    public Migration(DataSource database) {
        this.database = database;
    }

    void migrate(@Observes @Priority(1) Startup start) throws SQLException {
        try {
            bringUp();
        } catch (IllegalStateException refused) {
            // One line to read; the container adds its own pages of traces to whatever stops a start.
            LOG.log(System.Logger.Level.ERROR, "Probity does not start: " + refused.getMessage());
            throw refused;
        }
    }

    private void bringUp() throws SQLException {
        try (Connection connection = database.getConnection()) {
            refuseForgetful(connection);
        }
        Flyway flyway = Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load();
        flyway.migrate();
        if (flyway.info().current() == null || flyway.info().pending().length > 0) {
            // Flyway can miss its scripts inside Liberty without an error, and then migrates nothing.
            throw new IllegalStateException(
                    "The database schema was not migrated: no migration was found or some are pending.");
        }
        LOG.log(
                System.Logger.Level.INFO,
                "Database schema is at version {0}",
                flyway.info().current().getVersion());
        done = true;
    }

    /// H2 answers a commit before it wrote it unless the URL says otherwise; a killed process then loses it.
    static void refuseForgetful(Connection connection) throws SQLException {
        if (forgets(connection.getMetaData().getDatabaseProductName(), delayOf(connection))) {
            throw new IllegalStateException(
                    "The H2 database must be opened with WRITE_DELAY=0 in its URL: without it, acknowledged"
                            + " changes are lost when the process dies. Add ;WRITE_DELAY=0 to PROBITY_DB_URL.");
        }
    }

    static boolean forgets(String product, String writeDelay) {
        return product.toUpperCase(Locale.ROOT).equals("H2") && !writeDelay.equals("0");
    }

    private static String delayOf(Connection connection) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().equals("H2")) {
            return "";
        }
        try (var query = connection.prepareStatement(
                        "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'");
                var rows = query.executeQuery()) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    public boolean done() {
        return done;
    }

    /// Tells whether the database answers now.
    public boolean databaseAnswers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException unreachable) {
            return false;
        }
    }
}
