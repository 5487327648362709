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
                "warehouse",
                SqlDialect.POSTGRESQL,
                running.url(),
                PostgresCluster.USER,
                running::password,
                "",
                table,
                Duration.ofMinutes(1));
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
        JdbcSource right = source("any");
        var wrong = new JdbcSource(
                right.name(),
                right.dialect(),
                right.url(),
                right.user(),
                () -> "wrong",
                "",
                right.table(),
                right.timeout());

        assertThatThrownBy(() -> JdbcCells.open(wrong, EngineLimits.DEFAULT))
                .isInstanceOf(IOException.class)
                .hasMessage("the source warehouse cannot be reached (SQLSTATE 28P01)");
    }
}
