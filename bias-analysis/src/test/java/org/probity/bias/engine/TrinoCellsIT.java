package org.probity.bias.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trino.plugin.memory.MemoryPlugin;
import io.trino.testing.DistributedQueryRunner;
import io.trino.testing.TestingSession;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrinoCellsIT extends EngineAgreement {

    private Optional<DistributedQueryRunner> trino = Optional.empty();

    @BeforeAll
    void startTrino() throws Exception {
        DistributedQueryRunner runner = DistributedQueryRunner.builder(TestingSession.testSessionBuilder()
                        .setCatalog("memory")
                        .setSchema("default")
                        .build())
                .setWorkerCount(0)
                .build();
        trino = Optional.of(runner);
        runner.installPlugin(new MemoryPlugin());
        runner.createCatalog("memory", "memory", Map.of("memory.max-data-per-node", "256MB"));
    }

    @AfterAll
    void stopTrino() {
        trino.ifPresent(DistributedQueryRunner::close);
    }

    @Override
    JdbcSource source(String table) {
        return new JdbcSource(
                new JdbcDatabase(
                        "lake",
                        new JdbcAddress(
                                SqlDialect.TRINO,
                                "jdbc:trino://%s/memory/default"
                                        .formatted(trino.orElseThrow()
                                                .getCoordinator()
                                                .getAddress())),
                        "probity",
                        () -> "",
                        "default",
                        Duration.ofMinutes(1),
                        JdbcDrivers.BUNDLED),
                new TableName(List.of(table)));
    }

    @Override
    String textType() {
        return "varchar";
    }

    @Override
    String slowRows() {
        return """
            SELECT 'a' AS g, '1' AS y, '1' AS p FROM UNNEST(sequence(1, 10000)) a(x), UNNEST(sequence(1, 10000)) b(x),\
             UNNEST(sequence(1, 10000)) c(x)\
            """;
    }

    @Test
    void aTableIsFoundByItsCatalogWhereTheConnectionNamesNone() throws IOException, SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE memory.default.catalogued (g varchar)");
        }
        JdbcDatabase plain = source("any").database();
        String nowhere = plain.address().url().replace("/memory/default", "");
        var lake = new JdbcDatabase(
                plain.name(),
                new JdbcAddress(SqlDialect.TRINO, nowhere),
                plain.user(),
                plain.password(),
                "",
                plain.timeout(),
                plain.drivers());

        JdbcCells cells = JdbcCells.open(
                new JdbcSource(lake, TableName.parse("memory.default.catalogued")), EngineLimits.DEFAULT);

        assertThat(cells.table()).hasToString("memory.default.catalogued");
        assertThat(cells.header()).containsExactly("g");
    }
}
