package org.probity.bias.engine;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a database says about itself: its version, and the tables that may be seen.
///
/// @param engine the program behind the database, with its version
/// @param tables in the order of the database, with their schemas
/// @param more   whether there are tables beyond those
public record JdbcCatalog(String engine, List<TableName> tables, boolean more) {

    private static final int MOST_TABLES = 1_000;
    private static final Set<String> OWN_SCHEMAS = Set.of("information_schema", "pg_catalog", "pg_toast");
    private static final Set<String> NO_ROWS = Set.of("INDEX", "PARTITIONED INDEX", "SEQUENCE", "TYPE");

    public JdbcCatalog {
        tables = List.copyOf(tables);
    }

    /// Connects, asks, and is gone again.
    ///
    /// @throws IOException if the database cannot be reached
    public static JdbcCatalog of(JdbcDatabase database) throws IOException {
        try (Connection connection = database.connect()) {
            List<TableName> tables = tables(connection, database.schema());
            return new JdbcCatalog(
                    engine(database, connection),
                    tables.stream().limit(MOST_TABLES).toList(),
                    tables.size() > MOST_TABLES);
        } catch (SQLException failure) {
            throw database.unreachable(failure);
        }
    }

    static String engine(JdbcDatabase database, Connection connection) throws SQLException {
        return "%s %s"
                .formatted(database.dialect().title(), connection.getMetaData().getDatabaseProductVersion());
    }

    // Those of the schema that was registered come first: they are the ones that are meant.
    private static List<TableName> tables(Connection connection, String schema) throws SQLException {
        List<TableName> expected = new ArrayList<>();
        List<TableName> others = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getTables(connection.getCatalog(), null, "%", null)) {
            while (found.next() && expected.size() + others.size() <= MOST_TABLES) {
                String own = text(found.getString("TABLE_SCHEM"));
                String type = text(found.getString("TABLE_TYPE"));
                if (!OWN_SCHEMAS.contains(own) && !NO_ROWS.contains(type) && !type.startsWith("SYSTEM")) {
                    (own.equals(schema) ? expected : others).add(name(own, text(found.getString("TABLE_NAME"))));
                }
            }
        }
        return Stream.of(expected, others).flatMap(Collection::stream).toList();
    }

    private static TableName name(String schema, String table) {
        return new TableName(
                Stream.of(schema, table).filter(part -> !part.isEmpty()).toList());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
