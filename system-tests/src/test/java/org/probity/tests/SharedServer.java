package org.probity.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The one server that most system tests share: the demo portfolio on H2, or on PostgreSQL if the build asks for it.
///
/// The build runs the tests of the API once with each database; what they expect is the same.
final class SharedServer {

    private SharedServer() {}

    private record Running(ProbityServer server, Optional<PostgresCluster> postgres) {

        private static final Optional<Running> INSTANCE = start();

        private static Optional<Running> start() {
            try {
                if (!onPostgres()) {
                    return Optional.of(new Running(start(Map.of()), Optional.empty()));
                }
                Optional<Path> programs = PostgresCluster.installed();
                boolean inCi = "true".equals(System.getenv("CI"));
                if (programs.isEmpty() && !inCi) {
                    System.out.println("SKIPPED: the tests on PostgreSQL need it installed, and it is not.");
                    return Optional.empty();
                }
                var postgres = PostgresCluster.start(programs.orElseThrow());
                Runtime.getRuntime().addShutdownHook(new Thread(postgres::stop));
                return Optional.of(new Running(start(postgres.settings()), Optional.of(postgres)));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static ProbityServer start(Map<String, String> settings) throws IOException {
            return ProbityServer.start(ProbityServer.newHome(), settings);
        }
    }

    static URI address() {
        return server().address();
    }

    static ProbityServer server() {
        return running().server();
    }

    static Optional<PostgresCluster> postgres() {
        return running().postgres();
    }

    static boolean onPostgres() {
        return "postgresql".equals(System.getProperty("probity.test.database"));
    }

    private static Running running() {
        assumeTrue(Running.INSTANCE.isPresent(), "PostgreSQL is not installed");
        return Running.INSTANCE.orElseThrow();
    }
}
