package org.probity.bias.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The name of a table, perhaps with its schema and the catalog of that.
///
/// A part with a dot or a quote in it is written in double quotes, and a quote in it twice. Nothing is folded: `Loans`
/// and
/// `loans` are two tables.
///
/// @param path catalog, schema and table, as many of them as were said
public record TableName(List<String> path) {

    private static final int MOST_PARTS = 3;
    private static final Pattern PART =
            Pattern.compile("(?:\"(?<quoted>(?:[^\"]|\"\")*)\"|(?<plain>[^.\"][^.]*|))(?=\\.|$)");

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
        Matcher part = PART.matcher(text);
        while (part.lookingAt()) {
            String quoted = part.group("quoted");
            path.add(quoted == null ? part.group("plain") : quoted.replace("\"\"", "\""));
            if (part.end() == text.length()) {
                return new TableName(path);
            }
            part.region(part.end() + 1, text.length());
        }
        throw new IllegalArgumentException("in the name of the table a quote is not where it belongs");
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
