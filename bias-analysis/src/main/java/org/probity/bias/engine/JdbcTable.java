package org.probity.bias.engine;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A table as its database describes it; only names that the database itself gave ever stand in a query.
///
/// @param path the names that lead to the table, as few as are needed
record JdbcTable(List<String> path, List<JdbcColumn> columns) {

    JdbcTable {
        path = List.copyOf(path);
        columns = List.copyOf(columns);
    }

    /// Looks a table up by its exact name; empty when there is none, or none that may be seen.
    static Optional<JdbcTable> find(Connection connection, JdbcSource source) throws SQLException {
        DatabaseMetaData words = connection.getMetaData();
        TableName wanted = source.table();
        String catalog = wanted.catalog();
        String schema = schema(connection, source);
        List<JdbcColumn> columns = new ArrayList<>();
        Set<List<String>> paths = new HashSet<>();
        try (ResultSet found = words.getColumns(
                catalog.isEmpty() ? connection.getCatalog() : catalog,
                pattern(words, schema),
                pattern(words, wanted.table()),
                null)) {
            while (found.next()) {
                String own = text(found.getString("TABLE_SCHEM"));
                String table = text(found.getString("TABLE_NAME"));
                boolean elsewhere = !catalog.isEmpty() && !catalog.equals(text(found.getString("TABLE_CAT")));
                if (table.equals(wanted.table()) && own.equals(schema) && !elsewhere) {
                    paths.add(Stream.of(catalog, own, table)
                            .filter(part -> !part.isEmpty())
                            .toList());
                    columns.add(new JdbcColumn(text(found.getString("COLUMN_NAME")), found.getInt("DATA_TYPE")));
                }
            }
        }
        return paths.size() == 1 ? Optional.of(new JdbcTable(paths.iterator().next(), columns)) : Optional.empty();
    }

    // What is said with the table comes first, then what was registered, then where the connection starts.
    private static String schema(Connection connection, JdbcSource source) throws SQLException {
        String said = source.table().schema();
        String registered = said.isEmpty() ? source.database().schema() : said;
        return registered.isEmpty() ? text(connection.getSchema()) : registered;
    }

    List<String> header() {
        return columns.stream().map(JdbcColumn::name).toList();
    }

    /// The rows, with the columns that a query needs as texts under their neutral names.
    String rows(SqlDialect dialect, Stream<Integer> places) {
        String texts = places.map(place -> "%s AS %s"
                        .formatted(
                                dialect.text(dialect.quoted(columns.get(place).name())), GroupingQuery.column(place)))
                .collect(Collectors.joining(", "));
        String table = path.stream().map(dialect::quoted).collect(Collectors.joining("."));
        return "(SELECT %s FROM %s x)".formatted(texts, table);
    }

    // In a pattern of names, _ stands for any sign; JDBC knows no other word than null for any name at all.
    private static @Nullable String pattern(DatabaseMetaData words, String name) throws SQLException {
        if (name.isEmpty()) {
            return null;
        }
        String escape = words.getSearchStringEscape();
        return name.replace(escape, escape + escape).replace("_", escape + "_").replace("%", escape + "%");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
