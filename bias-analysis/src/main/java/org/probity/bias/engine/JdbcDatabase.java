package org.probity.bias.engine;

import java.io.IOException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

/// A database that rows can be counted in, as somebody registered it.
///
/// @param name     by which people call it, and the only thing of it that a report says
/// @param password asked for at each connection, so that it need not be kept; an empty one is not sent
/// @param schema   that tables are looked for in where nothing else is said; empty for the one of the database
/// @param timeout  after which a query is given up
public record JdbcDatabase(
        String name,
        JdbcAddress address,
        String user,
        Supplier<String> password,
        String schema,
        Duration timeout,
        JdbcDrivers drivers) {

    public JdbcDatabase {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a database needs a name");
        }
        if (timeout.toSeconds() < 1 || timeout.toSeconds() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a query needs a second at least");
        }
    }

    SqlDialect dialect() {
        return address.dialect();
    }

    /// A connection that only reads, where its database can be told so.
    Connection connect() throws SQLException {
        Optional<Driver> driver = drivers.speaking(address);
        Connection connection = driver.isEmpty() ? null : driver.get().connect(address.url(), login());
        if (connection == null) {
            throw new NoDriver(dialect());
        }
        try {
            dialect().onlyRead(connection);
            return connection;
        } catch (SQLException refused) {
            connection.close();
            throw refused;
        }
    }

    private Properties login() {
        var properties = new Properties();
        properties.setProperty("user", user);
        String secret = password.get();
        if (!secret.isEmpty()) {
            properties.setProperty("password", secret);
        }
        return properties;
    }

    // What a driver says may hold the address and the user, so only its code is passed on, in words where it is known.
    IOException unreachable(SQLException failure) {
        return new IOException("the source %s cannot be reached%s".formatted(name, why(failure)), failure);
    }

    private static String why(SQLException failure) {
        if (failure instanceof NoDriver missing) {
            return ": " + missing.getMessage();
        }
        String state = String.valueOf(failure.getSQLState());
        String words = state.length() < 2 ? "" : words(state.substring(0, 2));
        return "%s (SQLSTATE %s)".formatted(words, state);
    }

    private static String words(String stateClass) {
        return switch (stateClass) {
            case "08" -> ": nobody answers at its address";
            case "28" -> ": it refused the user or the password";
            case "3D" -> ": it has no database of that name";
            case "42" -> ": the user may not do that";
            case "53" -> ": it takes no further connections";
            default -> "";
        };
    }

    /// Without the password, which a log must not hold.
    @Override
    public String toString() {
        return "%s (%s)".formatted(name, dialect().title());
    }

    /// There is nothing that speaks to the database.
    private static final class NoDriver extends SQLException {

        private static final long serialVersionUID = 1L;

        NoDriver(SqlDialect dialect) {
            super("no driver for %s is installed".formatted(dialect.title()));
        }
    }
}
