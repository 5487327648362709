package org.probity.bias.engine;

/// A table in a database that rows can be counted in where they lie.
public record JdbcSource(JdbcDatabase database, TableName table) {

    String name() {
        return database.name();
    }

    SqlDialect dialect() {
        return database.dialect();
    }
}
