package org.probity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.probity.auditlog.Checkpoint;
import org.probity.auditlog.Frontier;
import org.probity.auditlog.Hash;
import picocli.CommandLine;

class VerifyCommandTest {

    private static final List<String> LINES = List.of("{\"index\":0}", "{\"index\":1}", "{\"index\":2}");

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter output = new StringWriter();

    @BeforeEach
    void keepACheckpoint() throws IOException, GeneralSecurityException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Frontier frontier = Frontier.EMPTY;
        for (String line : LINES) {
            frontier = frontier.append(Hash.leaf(line));
        }
        String note = new Checkpoint("log", 3, frontier.root()).sign(keys.getPrivate(), keys.getPublic());
        Files.writeString(folder.resolve("checkpoint"), note);
        Files.writeString(
                folder.resolve("key"),
                Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
    }

    @Test
    void aWholeLogVerifies() throws IOException {
        assertThat(verify(LINES)).isEqualTo(ExitCode.OK.code());
        assertThat(output.toString()).startsWith("VERIFIED 3 entries");
    }

    @Test
    void aChangedEntryIsAFinding() throws IOException {
        assertThat(verify(List.of(LINES.get(0), "{\"index\":7}", LINES.get(2)))).isEqualTo(ExitCode.FINDING.code());
    }

    @Test
    void aShortenedLogIsAFinding() throws IOException {
        assertThat(verify(LINES.subList(0, 2))).isEqualTo(ExitCode.FINDING.code());
        assertThat(output.toString()).contains("a checkpoint commits to 3 entries, 2 are there");
    }

    @Test
    void aMissingFileIsUnreadable() {
        assertThat(run(folder.resolve("nothing"))).isEqualTo(ExitCode.UNREADABLE.code());
    }

    private int verify(List<String> lines) throws IOException {
        return run(Files.write(folder.resolve("log.jsonl"), lines));
    }

    private int run(Path log) {
        return new CommandLine(new ProbityCommand())
                .setOut(new PrintWriter(output, true))
                .execute(
                        "verify",
                        log.toString(),
                        "--against",
                        folder.resolve("checkpoint").toString(),
                        "--key",
                        folder.resolve("key").toString());
    }
}
