package org.probity.bias.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The name of a table, perhaps with its schema and the catalog of that.
///
/// A part with a dot in it is written in double quotes, and a quote in it twice. Nothing is folded: `Loans` and
/// `loans` are two tables.
///
/// @param path catalog, schema and table, as many of them as were said
public record TableName(List<String> path) {

    private static final int MOST_PARTS = 3;

    public TableName {
        path = List.copyOf(path);
        if (path.isEmpty() || path.size() > MOST_PARTS || path.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("a table is called TABLE, SCHEMA.TABLE or CATALOG.SCHEMA.TABLE");
        }
    }

    /// Reads what [#toString] writes.
    ///
    /// @throws IllegalArgumentException if it is no name
    public static TableName parse(String text) {
        List<String> path = new ArrayList<>();
        var part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                part.append(sign);
                i++;
            } else if (sign == '"') {
                quoted = !quoted;
            } else if (sign == '.' && !quoted) {
                path.add(part.toString());
                part.setLength(0);
            } else {
                part.append(sign);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("a quote in the name of the table is not closed");
        }
        path.add(part.toString());
        return new TableName(path);
    }

    /// Catalog, schema or table, counted from the end; empty where it was not said.
    private String fromEnd(int place) {
        return path.size() > place ? path.get(path.size() - 1 - place) : "";
    }

    String table() {
        return fromEnd(0);
    }

    String schema() {
        return fromEnd(1);
    }

    String catalog() {
        return fromEnd(2);
    }

    @Override
    public String toString() {
        return path.stream().map(TableName::written).collect(Collectors.joining("."));
    }

    private static String written(String part) {
        return part.contains(".") || part.contains("\"") ? "\"%s\"".formatted(part.replace("\"", "\"\"")) : part;
    }
}
