package org.probity.bias.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresCellsIT extends EngineAgreement {

    private Optional<PostgresCluster> cluster = Optional.empty();

    @BeforeAll
    void startCluster() throws IOException {
        Optional<Path> programs = PostgresCluster.installed();
        assumeTrue(programs.isPresent(), "no PostgreSQL is installed");
        cluster = Optional.of(PostgresCluster.start(programs.get()));
    }

    @AfterAll
    void stopCluster() throws IOException {
        if (cluster.isPresent()) {
            cluster.get().stop();
        }
    }

    @Override
    JdbcSource source(String table) {
        PostgresCluster running = cluster.orElseThrow();
        return new JdbcSource(
                new JdbcDatabase(
                        "warehouse",
                        new JdbcAddress(SqlDialect.POSTGRESQL, running.url()),
                        PostgresCluster.USER,
                        running::password,
                        "",
                        Duration.ofMinutes(1),
                        JdbcDrivers.BUNDLED),
                new TableName(List.of(table)));
    }

    @Override
    String textType() {
        return "text";
    }

    @Override
    String floatType() {
        return "double precision";
    }

    @Override
    String slowRows() {
        return "SELECT 'a' AS g, '1' AS y, '1' AS p FROM generate_series(1, 100000) a, generate_series(1, 100000) b";
    }

    @Test
    void theEngineIsNamedWithItsVersion() throws IOException, SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE versioned (g text)");
        }

        assertThat(JdbcCells.open(source("versioned"), EngineLimits.DEFAULT).name())
                .startsWith("PostgreSQL 1");
    }

    @Test
    void aWrongPasswordIsAnErrorThatNamesTheSourceOnly() {
        JdbcDatabase right = source("any").database();
        var wrong = new JdbcDatabase(
                right.name(), right.address(), right.user(), () -> "wrong", "", right.timeout(), right.drivers());

        assertThatThrownBy(() -> JdbcCells.open(new JdbcSource(wrong, TableName.parse("any")), EngineLimits.DEFAULT))
                .isInstanceOf(IOException.class)
                .hasMessage("the source warehouse cannot be reached: it refused the user or the password"
                        + " (SQLSTATE 28P01)");
    }

    @Test
    void theTablesOfTheRegisteredSchemaComeFirst() throws IOException, SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE a_first (g text)");
            statement.execute("CREATE SCHEMA zoo");
            statement.execute("CREATE TABLE zoo.\"odd.name\" (g text)");
        }
        JdbcDatabase plain = source("any").database();
        var zoo = new JdbcDatabase(
                plain.name(), plain.address(), plain.user(), plain.password(), "zoo", plain.timeout(), plain.drivers());

        JdbcCatalog catalog = JdbcCatalog.of(zoo);

        assertThat(catalog.engine()).startsWith("PostgreSQL 1");
        assertThat(catalog.tables())
                .map(TableName::toString)
                .startsWith("zoo.\"odd.name\"")
                .contains("public.a_first")
                .noneMatch(name -> name.startsWith("pg_"));
        assertThat(JdbcCells.open(new JdbcSource(zoo, TableName.parse("\"odd.name\"")), EngineLimits.DEFAULT)
                        .table())
                .hasToString("zoo.\"odd.name\"");
    }
}
