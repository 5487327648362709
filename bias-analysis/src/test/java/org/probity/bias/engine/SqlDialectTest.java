package org.probity.bias.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Types;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.DecisionColumns;
import org.probity.bias.Grouping;

class SqlDialectTest {

    private static final AnalysisPlan PLAN = AnalysisPlan.of(new DecisionColumns("y", "p", "1", "1"), Grouping.of("g"));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            quoteCharacter = '\0',
            delimiter = '|',
            value = {
                "POSTGRESQL|a\"; drop table x|\"a\"\"; drop table x\"",
                "TRINO|a\"\"b|\"a\"\"\"\"b\"",
                "SPARK|a`b\"c|`a``b\"c`",
                "DUCKDB|select|\"select\""
            })
    void aNameStaysAName(SqlDialect dialect, String name, String quoted) {
        assertThat(dialect.quoted(name)).isEqualTo(quoted);
    }

    /// No Spark answers over JDBC in these tests, so its words are held as they were seen to work in Spark itself.
    @Test
    void sparkIsAskedInItsOwnWords() {
        var table = new JdbcTable(
                List.of("default", "loans"),
                List.of(
                        new JdbcColumn("g", Types.VARCHAR),
                        new JdbcColumn("y", Types.INTEGER),
                        new JdbcColumn("p", Types.INTEGER)));
        var query = GroupingQuery.of(SqlDialect.SPARK, PLAN, table.header());

        assertThat(query.sql(table.rows(SqlDialect.SPARK, query.places()), 11)).isEqualTo("""
            SELECT c0, c1, c2, count(*), count(*), count(*), 0 FROM \
            (SELECT CAST(`g` AS STRING) AS c0, CAST(`y` AS STRING) AS c1, CAST(`p` AS STRING) AS c2 \
            FROM `default`.`loans` x) r GROUP BY c0, c1, c2 LIMIT 11\
            """);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void whatPeopleWroteIsNoPartOfTheQuestionAboutNeutralColumns(SqlDialect dialect) {
        AnalysisPlan hostile = AnalysisPlan.of(
                        new DecisionColumns("HOSTILE1", "HOSTILE2", "HOSTILE3", "HOSTILE3"), Grouping.of("HOSTILE4"))
                .weighted("HOSTILE5")
                .scored("HOSTILE6");
        var query =
                GroupingQuery.of(dialect, hostile, List.of("HOSTILE1", "HOSTILE2", "HOSTILE4", "HOSTILE5", "HOSTILE6"));
        var bins = ScoreGrain.Bins.between(BigDecimal.ZERO, BigDecimal.TEN);

        assertThat(List.of(
                        query.sql("source", 1),
                        query.scoredSql("source", new ScoreGrain.Every(), 1),
                        query.scoredSql("source", ScoreGrain.Bins.OF_PROBABILITIES, 1),
                        query.scoredSql("source", bins, 1),
                        query.sampleSql("source", 1),
                        query.rangeSql("source"),
                        query.distinctSql("source")))
                .noneMatch(sql -> sql.contains("HOSTILE"));
    }
}
