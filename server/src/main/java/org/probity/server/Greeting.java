package org.probity.server;

import jakarta.annotation.Priority;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.probity.server.demo.DemoPeople;

/// Tells whoever started the server where it is and who may sign in, once it really answers.
@ApplicationScoped
public class Greeting {

    private static final int ATTEMPTS = 600;
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final ManagedExecutorService executor;
    private final DemoPeople people;
    private final String host;
    private final int port;

    @Inject
    public Greeting(
            ManagedExecutorService executor,
            DemoPeople people,
            @ConfigProperty(name = "probity.host", defaultValue = "127.0.0.1") String host,
            @ConfigProperty(name = "probity.port", defaultValue = "9080") int port) {
        this.executor = executor;
        this.people = people;
        this.host = host;
        this.port = port;
    }

    void start(@Observes @Priority(400) Startup start) {
        URI address = URI.create("http://%s:%d".formatted(host.equals("*") ? "127.0.0.1" : host, port));
        List<String> signIns = people.signIns();
        executor.execute(() -> greetWhenReady(address, signIns));
    }

    private static void greetWhenReady(URI address, List<String> signIns) {
        HttpRequest question = HttpRequest.newBuilder(address.resolve("/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                if (ready(client, question)) {
                    System.out.println(words(address, signIns));
                    return;
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ready(HttpClient client, HttpRequest question) throws InterruptedException {
        try {
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    static String words(URI address, List<String> signIns) {
        String people =
                signIns.isEmpty() ? "" : "\n\nDemo sign-ins (name, password, role):\n" + String.join("\n", signIns);
        return "\n\nProbity is ready: " + address + people + "\n\nCtrl-C stops it.\n";
    }
}
