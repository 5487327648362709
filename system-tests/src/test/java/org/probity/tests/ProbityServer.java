package org.probity.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// One server of its own for all system tests: a free port on loopback, a new database, the demo portfolio.
///
/// A test that kills its server starts another one for itself.
final class ProbityServer {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final URI address;
    private final Path console;

    private ProbityServer(Process process, URI address, Path console) {
        this.process = process;
        this.address = address;
        this.console = console;
    }

    private static final class Running {

        private static final ProbityServer SERVER = start();
    }

    static URI address() {
        return Running.SERVER.address;
    }

    private static ProbityServer start() {
        try {
            return on(newHome());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// An empty folder for the data and logs of one server.
    static Path newHome() throws IOException {
        Path work = Files.createDirectories(Path.of("target", "server").toAbsolutePath());
        return Files.createTempDirectory(work, "run");
    }

    /// Starts a server on the data of this folder and waits until it is ready.
    static ProbityServer on(Path home) throws IOException {
        int port = freePort();
        Path console = home.resolve("console.log");
        var builder = new ProcessBuilder(List.of(
                        Path.of("..", "server", "target", "liberty", "wlp", "bin", "server")
                                .toString(),
                        "run",
                        "probity",
                        "--",
                        "--probity.port=" + port,
                        "--probity.data=" + home.resolve("data")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("WLP_OUTPUT_DIR", home.resolve("output").toString());
        var server = new ProbityServer(builder.start(), URI.create("http://127.0.0.1:" + port), console);
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        server.awaitReady();
        return server;
    }

    URI ownAddress() {
        return address;
    }

    /// Ends the server as a power cut would: nothing is told, nothing is finished.
    void kill() throws InterruptedException {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
        for (ProcessHandle one : all) {
            one.onExit().join();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            if (ready()) {
                return;
            }
        }
        throw new IllegalStateException("The server did not become ready:\n" + Files.readString(console));
    }

    private boolean ready() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(address.resolve("/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200 || pausedInVain();
        } catch (IOException notYet) {
            return pausedInVain();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /// Waits a little for the process to end, which it should not: a pause that notices a crash at once.
    private boolean pausedInVain() {
        try {
            process.waitFor(500, TimeUnit.MILLISECONDS);
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    void stop() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
