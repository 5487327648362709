package org.probity.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The exported log on a machine that never saw the server: only the command line, the files and a key.
class AuditLogIT {

    private final Caller owner = Caller.signedIn("olivia");
    private final Caller auditor = Caller.signedIn("ada");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anExportedLogHoldsAgainstAnEarlierCheckpointAndAnAlteredOneDoesNot() throws Exception {
        keep("checkpoint", auditor.text("audit-log/checkpoint"));
        keep("key", auditor.text("audit-log/key"));
        owner.post("projects", Caller.project("Later " + UUID.randomUUID()));
        String export = auditor.text("audit-log/export");

        keep("log", export);
        String honest = verify();
        keep("log", export.replaceFirst("project.registered", "project.Registered"));
        String altered = verify();

        assertThat(honest).startsWith("VERIFIED");
        assertThat(altered).startsWith("BROKEN");
    }

    private void keep(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private String verify() throws IOException, InterruptedException {
        return CommandLine.said(
                "verify",
                folder.resolve("log").toString(),
                "--against",
                folder.resolve("checkpoint").toString(),
                "--key",
                folder.resolve("key").toString());
    }
}
