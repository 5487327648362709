package org.probity.tests;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A server of its own for a test: a free port on loopback, a folder for all it keeps, and the settings of a test.
///
/// Most tests share [SharedServer]; those that stop, kill or misconfigure a server start their own.
final class ProbityServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final URI address;
    private final Path home;

    private ProbityServer(Process process, URI address, Path home) {
        this.process = process;
        this.address = address;
        this.home = home;
    }

    /// Returns a new folder for a server, which is kept after the tests so that its logs can be read.
    static Path newHome() throws IOException {
        Path work = Files.createDirectories(Path.of("target", "server").toAbsolutePath());
        return Files.createTempDirectory(work, "run");
    }

    /// Starts a server and waits until it is ready.
    static ProbityServer start(Path home, Map<String, String> settings) throws IOException {
        ProbityServer server = launch(home, settings);
        server.awaitReady();
        return server;
    }

    /// Starts a server without waiting for anything.
    static ProbityServer launch(Path home, Map<String, String> settings) throws IOException {
        int port = freePort();
        var builder = new ProcessBuilder(List.of(
                        Path.of("..", "server", "target", "liberty", "wlp", "bin", "server")
                                .toString(),
                        "run",
                        "probity",
                        "--",
                        "--probity.port=" + port,
                        "--probity.data=" + home.resolve("data")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("console.log").toFile()));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("WLP_OUTPUT_DIR", home.resolve("output").toString());
        builder.environment().putAll(settings);
        var server = new ProbityServer(builder.start(), URI.create("http://127.0.0.1:" + port), home);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    URI address() {
        return address;
    }

    Path data() {
        return home.resolve("data");
    }

    String console() throws IOException {
        return Files.readString(home.resolve("console.log"));
    }

    /// Returns the server's own log, one JSON object a line.
    List<String> messages() throws IOException {
        return Files.readAllLines(
                home.resolve("output").resolve("probity").resolve("logs").resolve("messages.log"));
    }

    /// Returns the server's own process, which the script that starts it may have as its child.
    ProcessHandle java() {
        return process.descendants()
                .filter(one -> one.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElse(process.toHandle());
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            if (readiness() == 200) {
                return;
            }
            pause();
        }
        throw new IllegalStateException("The server did not become ready:\n" + console());
    }

    /// Returns the status of the readiness check; 0 while nothing answers.
    int readiness() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(address.resolve("/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /// Waits a little for the process to end, which it should not: a pause that notices a crash at once.
    void pause() {
        try {
            boolean _ = process.waitFor(500, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /// Ends the server as a power switch would: no shutdown, no flush, no farewell.
    void kill() {
        List<ProcessHandle> all = process.descendants().toList();
        all.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        all.forEach(one -> one.onExit().join());
        process.onExit().join();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
