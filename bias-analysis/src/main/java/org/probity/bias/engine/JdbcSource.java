package org.probity.bias.engine;

import java.time.Duration;
import java.util.function.Supplier;

/// A table in a database that rows can be counted in where they lie.
///
/// @param name     by which people call it
/// @param url      of JDBC; its driver stands on the class path
/// @param password asked for at each connection, so that it need not be kept; an empty one is not sent
/// @param schema   that holds the table; empty for the one that the connection starts in
/// @param timeout  after which a query is given up
public record JdbcSource(
        String name,
        SqlDialect dialect,
        String url,
        String user,
        Supplier<String> password,
        String schema,
        String table,
        Duration timeout) {

    public JdbcSource {
        if (name.isBlank() || table.isBlank()) {
            throw new IllegalArgumentException("a source needs a name and a table");
        }
        if (!url.startsWith("jdbc:")) {
            throw new IllegalArgumentException("the address of source %s does not begin with jdbc:".formatted(name));
        }
        if (timeout.toSeconds() < 1) {
            throw new IllegalArgumentException("a query needs a second at least");
        }
    }

    /// Without the password, which a log must not hold.
    @Override
    public String toString() {
        return "%s (%s, %s)".formatted(name, dialect.title(), table);
    }
}
