package org.probity.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.probity.tests.Caller.Answer;

/// Servers that are started wrongly, started empty, and killed.
class StartIT {

    private static final List<String> DEMO_NAMES = List.of("olivia", "david", "vera", "boris", "ada", "alex");

    @Test
    void aServerWhoseDatabaseForgetsIsNeverReadyAndSaysWhyInOneLine() throws IOException {
        Path home = ProbityServer.newHome();
        String forgetful = "jdbc:h2:file:" + home.resolve("data").resolve("probity");

        try (ProbityServer server = ProbityServer.launch(home, Map.of("PROBITY_DB_URL", forgetful))) {
            List<String> refusals = awaitRefusal(server);

            assertThat(refusals).hasSize(1);
            assertThat(refusals.getFirst()).contains("Add ;WRITE_DELAY=0 to PROBITY_DB_URL");
            assertThat(server.readiness()).isEqualTo(503);
        }
    }

    /// Begins empty, is filled by the demo on the second start, killed right after a 201, and started a third time.
    @Test
    void aServerStartsEmptyIfToldSoAndKeepsWhatItAcknowledgedBeforeItWasKilled() throws IOException {
        Path home = ProbityServer.newHome();
        Map<String, String> empty = Map.of("PROBITY_DEMO", "false");
        try (ProbityServer server = ProbityServer.start(home, empty)) {
            assertThat(DEMO_NAMES)
                    .allSatisfy(name -> assertThat(signIn(server, name)).isEqualTo(401));
            assertThat(server.console())
                    .contains("Probity is ready: " + server.address())
                    .doesNotContain("demo-2026");
        }

        String project;
        try (ProbityServer server = ProbityServer.start(home, Map.of())) {
            Answer written = Caller.signedIn(server.address(), "olivia")
                    .post("projects", Caller.project("Survivor " + UUID.randomUUID()));
            server.kill();
            assertThat(written.status()).isEqualTo(201);
            project = written.id();
            assertThat(server.console()).contains("olivia-demo-2026");
        }

        try (ProbityServer server = ProbityServer.start(home, empty)) {
            Caller auditor = Caller.signedIn(server.address(), "ada");
            assertThat(auditor.get("projects/" + project).status()).isEqualTo(200);
            assertThat(auditor.get("audit-log/entries?limit=1").body().toString())
                    .contains("project.registered", project);
            assertThat(auditor.get("audit-log/verification")
                            .body()
                            .path("whole")
                            .asBoolean())
                    .isTrue();
        }
    }

    private static int signIn(ProbityServer server, String name) {
        return Caller.anonymous(server.address())
                .post("session", Map.of("username", name, "password", name + "-demo-2026"))
                .status();
    }

    private static List<String> awaitRefusal(ProbityServer server) throws IOException {
        for (int attempt = 0; attempt < 720; attempt++) {
            if (server.console().contains("CWWKF0011I")) {
                return server.console()
                        .lines()
                        .filter(line -> line.contains("Probity does not start:"))
                        .toList();
            }
            server.pause();
        }
        throw new IllegalStateException("The server neither started nor refused to:\n" + server.console());
    }
}
