package org.probity.bias.engine;

import io.trino.plugin.memory.MemoryPlugin;
import io.trino.testing.DistributedQueryRunner;
import io.trino.testing.TestingSession;
import java.time.Duration;
import java.util.Map;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
}
