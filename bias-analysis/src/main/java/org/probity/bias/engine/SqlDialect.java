package org.probity.bias.engine;

import java.sql.Connection;
import java.sql.SQLException;

/// How the one grouping query is written for an engine.
///
/// The dialects differ in three things: how a text becomes a decimal or nothing, how a name is quoted, and what the
/// quick count of different values is called.
public enum SqlDialect {
    DUCKDB("DuckDB", "VARCHAR", '"') {
        @Override
        String decimal(String text, int digits, int places) {
            // DuckDB would read 1_000 as a thousand.
            return "TRY_CAST(CASE WHEN contains(%1$s, '_') THEN NULL ELSE trim(%1$s) END AS DECIMAL(%2$d, %3$d))"
                    .formatted(text, digits, places);
        }

        @Override
        String wide(String decimal, int places) {
            return "CAST(%s AS DECIMAL(38, %d))".formatted(decimal, places);
        }

        @Override
        String different(String column) {
            return "approx_count_distinct(%s)".formatted(column);
        }

        // Two rows with one hash are one row too few, which costs a pass and no exactness.
        @Override
        String combinations(String columns, String source) {
            return "SELECT count(DISTINCT hash(%s)) FROM %s".formatted(columns, source);
        }

        @Override
        boolean lists() {
            return true;
        }
    },
    POSTGRESQL("PostgreSQL", "text", '"') {
        @Override
        String decimal(String text, int digits, int places) {
            // There is no cast that answers with nothing, so only what looks like a number is cast.
            return """
                CASE WHEN %1$s ~ '^\\s*[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?\\s*$' THEN \
                CASE WHEN abs(round(CAST(%1$s AS numeric), %3$d)) < 1e%2$d \
                THEN round(CAST(%1$s AS numeric), %3$d) END END\
                """.formatted(text, digits - places, places);
        }

        @Override
        String different(String column) {
            return "count(DISTINCT %s)".formatted(column);
        }

        // Several passes see the same rows.
        @Override
        void onlyRead(Connection connection) throws SQLException {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        }
    },
    TRINO("Trino", "varchar", '"') {
        @Override
        String decimal(String text, int digits, int places) {
            return "TRY_CAST(trim(%s) AS DECIMAL(%d, %d))".formatted(text, digits, places);
        }

        @Override
        String different(String column) {
            return "approx_distinct(%s)".formatted(column);
        }

        @Override
        void onlyRead(Connection connection) throws SQLException {
            connection.setReadOnly(true);
        }
    },
    SPARK("Spark SQL", "STRING", '`') {
        @Override
        String decimal(String text, int digits, int places) {
            return "try_cast(trim(%s) AS DECIMAL(%d, %d))".formatted(text, digits, places);
        }

        @Override
        String different(String column) {
            return "approx_count_distinct(%s)".formatted(column);
        }
    };

    private final String title;
    private final String textType;
    private final String quote;

    SqlDialect(String title, String textType, char quote) {
        this.title = title;
        this.textType = textType;
        this.quote = String.valueOf(quote);
    }

    /// The name of the engine that speaks it.
    public String title() {
        return title;
    }

    /// A name as it stands in the database, in quotes.
    String quoted(String name) {
        return quote + name.replace(quote, quote + quote) + quote;
    }

    String text(String expression) {
        return "CAST(%s AS %s)".formatted(expression, textType);
    }

    /// The text as a decimal, rounded half away from zero; null where it is none or has too many digits.
    abstract String decimal(String text, int digits, int places);

    /// About how many different values a column has.
    abstract String different(String column);

    /// How many different combinations columns have, or hardly fewer.
    String combinations(String columns, String source) {
        return "SELECT count(*) FROM (SELECT DISTINCT %s FROM %s) b".formatted(columns, source);
    }

    /// Whether values can come as lists: the texts of a group then travel once and not with each of its scores.
    boolean lists() {
        return false;
    }

    /// Asks the database to refuse whatever is no reading; drivers that do not know how refuse the wish itself.
    void onlyRead(Connection connection) throws SQLException {}

    /// A decimal whose product with another does not overflow; most engines widen by themselves.
    ///
    /// @param places how many decimal places it has
    String wide(String decimal, int places) {
        return decimal;
    }
}
