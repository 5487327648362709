package org.probity.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// This machine's PostgreSQL, set up anew on loopback for one run of the tests and removed after it.
///
/// It refuses to run as root, so root hands it to the account that Debian's package made for it.
///
/// The tests of bias-analysis have one of their own: system tests know no module of the product, nor it them.
final class PostgresCluster {

    static final String USER = "probity";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path programs;
    private final Path folder;
    private final int port;
    private final String password = UUID.randomUUID().toString();

    private PostgresCluster(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /// Returns where Debian keeps the programs of the newest installed release.
    static Optional<Path> installed() {
        Path releases = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(releases)) {
            return Optional.empty();
        }
        try (Stream<Path> found = Files.list(releases)) {
            return found.max(Comparator.comparingInt(
                            release -> Integer.parseInt(release.toFile().getName())))
                    .map(release -> release.resolve("bin"))
                    .filter(programs -> Files.isExecutable(programs.resolve("initdb")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static PostgresCluster start(Path programs) throws IOException {
        var cluster = new PostgresCluster(programs, Files.createTempDirectory("probity-pg"), ProbityServer.freePort());
        cluster.initialize();
        cluster.run();
        return cluster;
    }

    private void initialize() throws IOException {
        Path secret = Files.writeString(folder.resolve("password"), password);
        if (asRoot()) {
            var owner = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres");
            Files.setOwner(secret, owner);
            Files.setOwner(folder, owner);
        }
        execute(
                "initdb",
                "--pgdata=" + folder.resolve("data"),
                "--username=" + USER,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8");
    }

    private void run() {
        execute(
                "pg_ctl",
                "start",
                "--wait",
                "--pgdata=" + folder.resolve("data"),
                "--log=" + folder.resolve("log"),
                "--options=-h 127.0.0.1 -p %d -k %s".formatted(port, folder));
    }

    /// Returns the three settings by which a server uses this database.
    Map<String, String> settings() {
        return Map.of("PROBITY_DB_URL", url(), "PROBITY_DB_USER", USER, "PROBITY_DB_PASSWORD", password);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
    }

    String password() {
        return password;
    }

    /// Runs one statement beside the server and returns what it prints.
    String sql(String statement) {
        return execute(
                "psql",
                "--no-psqlrc",
                "--tuples-only",
                "--no-align",
                "--set=ON_ERROR_STOP=1",
                "--dbname=postgresql://%s@127.0.0.1:%d/postgres".formatted(USER, port),
                "--command=" + statement);
    }

    /// Ends exactly the process whose id the data directory holds, then removes the directory.
    void stop() {
        execute("pg_ctl", "stop", "--wait", "--mode=fast", "--pgdata=" + folder.resolve("data"));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String execute(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (asRoot()) {
            command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            // A file and no pipe: the started server keeps what it inherits, and a pipe would never end.
            Path said = Files.createTempFile("probity-pg", ".out");
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().put("PGPASSWORD", password);
            Process process = builder.start();
            boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            String output = Files.readString(said, StandardCharsets.UTF_8).strip();
            Files.delete(said);
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException(program + " failed:\n" + output);
            }
            return output;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static boolean asRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
