package org.probity.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Callable;
import org.probity.auditlog.AuditVerifier;
import org.probity.auditlog.AuditVerifier.Outcome;
import org.probity.auditlog.AuditVerifier.StoredEntry;
import org.probity.auditlog.Checkpoint;
import org.probity.auditlog.Frontier;
import org.probity.auditlog.Hash;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Checks an exported log against a checkpoint that someone kept, without asking any server.
@Command(name = "verify", description = "Checks an exported audit log against a checkpoint that was kept.")
final class VerifyCommand implements Callable<Integer> {

    @SuppressWarnings("NullAway.Init")
    @Parameters(paramLabel = "LOG", description = "the exported log, one entry a line")
    private Path log;

    @SuppressWarnings("NullAway.Init")
    @Option(names = "--against", required = true, paramLabel = "CHECKPOINT", description = "a signed checkpoint")
    private Path checkpoint;

    @SuppressWarnings("NullAway.Init")
    @Option(
            names = "--key",
            required = true,
            paramLabel = "KEY",
            description = "the public key you trust, not one found beside the log")
    private Path key;

    @SuppressWarnings("NullAway.Init")
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Checkpoint kept = Checkpoint.verified(Files.readString(checkpoint), publicKey());
            ExitCode end = report(verify(kept), kept, out);
            return end.code();
        } catch (IOException unreadable) {
            out.println("UNREADABLE " + unreadable);
            return ExitCode.UNREADABLE.code();
        } catch (GeneralSecurityException | IllegalArgumentException untrusted) {
            out.println("NOT TRUSTED " + untrusted.getMessage());
            return ExitCode.FINDING.code();
        }
    }

    private Outcome verify(Checkpoint kept) throws IOException {
        var verifier = new AuditVerifier(Map.of(kept.size(), kept.root()));
        Frontier computed = Frontier.EMPTY;
        try (BufferedReader lines = Files.newBufferedReader(log, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Hash leaf = Hash.leaf(line);
                verifier.next(new StoredEntry(computed.size(), line, leaf));
                computed = computed.append(leaf);
            }
        }
        return verifier.finish(computed);
    }

    private static ExitCode report(Outcome outcome, Checkpoint kept, PrintWriter out) {
        return switch (outcome) {
            case Outcome.Verified(var size, var root) -> {
                out.printf("VERIFIED %d entries, root %s, checkpoint at %d holds%n", size, root, kept.size());
                yield ExitCode.OK;
            }
            case Outcome.Broken(var index, var reason) -> {
                out.printf("BROKEN by entry %d: %s%n", index, reason);
                yield ExitCode.FINDING;
            }
        };
    }

    private PublicKey publicKey() throws IOException, GeneralSecurityException {
        byte[] encoded = Base64.getDecoder().decode(Files.readString(key).strip());
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
