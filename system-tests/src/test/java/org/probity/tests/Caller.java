package org.probity.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// A person at the API, with the session their browser would have.
final class Caller {

    static final ObjectMapper JSON = new ObjectMapper();

    /// Never closed: closing waits for bodies that the server refused without reading them to the end.
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Set<String> UNFINISHED = Set.of("QUEUED", "RUNNING");

    private final URI server;
    private final String cookie;

    private Caller(URI server, String cookie) {
        this.server = server;
        this.cookie = cookie;
    }

    /// What the server answered.
    record Answer(int status, JsonNode body, HttpResponse<String> response) {

        String id() {
            return body.path("id").asText();
        }
    }

    static Caller anonymous() {
        return anonymous(SharedServer.address());
    }

    static Caller anonymous(URI server) {
        return new Caller(server, "");
    }

    static Caller signedIn(String username) {
        return signedIn(SharedServer.address(), username);
    }

    static Caller signedIn(URI server, String username) {
        Answer answer = anonymous(server)
                .send("POST", "session", Map.of("username", username, "password", username + "-demo-2026"), Map.of());
        String session = answer.response().headers().allValues("set-cookie").getLast();
        return new Caller(server, session.substring(0, session.indexOf(';')));
    }

    Answer get(String path) {
        return send("GET", path, Map.of(), Map.of());
    }

    /// Returns an answer that is not JSON.
    String text(String path) {
        return new String(file(path).body(), StandardCharsets.UTF_8);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /// Returns a file as it comes over the wire.
    HttpResponse<byte[]> file(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            server.resolve("/api/v1/").resolve(path))
                    .header("Cookie", cookie)
                    .build();
            return CLIENT.send(request, BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new IllegalStateException(path + " got no answer", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    Answer post(String path, Object body) {
        return send("POST", path, body, Map.of());
    }

    /// Asks for an analysis and waits for its end.
    Answer analyse(String modelVersion, Object plan) {
        Answer asked = post(modelVersion + "/analyses", plan);
        if (asked.status() != 202) {
            throw new IllegalStateException("the analysis was refused: " + asked.body());
        }
        return ended("analyses/" + asked.id());
    }

    /// Waits until an analysis is neither queued nor running.
    Answer ended(String analysis) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Answer now = get(analysis);
        while (UNFINISHED.contains(now.body().path("state").asText())) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the analysis did not end: " + now.body());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            now = get(analysis);
        }
        return now;
    }

    Answer put(String path, Object body, String version) {
        return send("PUT", path, body, Map.of("If-Match", version));
    }

    Answer send(String method, String path, Object body, Map<String, String> headers) {
        try {
            URI address = server.resolve("/api/v1/").resolve(path);
            HttpRequest.Builder request = HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/json")
                    .header("X-Requested-With", "probity")
                    .method(method, method.equals("GET") ? BodyPublishers.noBody() : body(body));
            if (!cookie.isEmpty()) {
                request.header("Cookie", cookie);
            }
            headers.forEach(request::setHeader);
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            JsonNode read = response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
            return new Answer(response.statusCode(), read, response);
        } catch (IOException failure) {
            throw new IllegalStateException(method + " " + path + " got no answer", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static HttpRequest.BodyPublisher body(Object body) throws IOException {
        return switch (body) {
            case byte[] file -> BodyPublishers.ofByteArray(file);
            case String raw -> BodyPublishers.ofString(raw);
            default -> BodyPublishers.ofString(JSON.writeValueAsString(body));
        };
    }

    /// Returns the id of the demo person with this first name.
    String person(String firstName) {
        for (JsonNode person : get("people").body()) {
            if (person.path("displayName").asText().startsWith(firstName)) {
                return person.path("id").asText();
            }
        }
        throw new IllegalArgumentException("nobody is called " + firstName);
    }

    Map<String, Object> system(String name) {
        return Map.of(
                "name",
                name,
                "purpose",
                "Orders applications.",
                "affectedPersons",
                "Applicants",
                "knownLimits",
                "",
                "organisationRole",
                "DEPLOYER",
                "ownerId",
                person("Olivia"),
                "developerId",
                person("David"),
                "validatorId",
                person("Vera"));
    }

    long logSize() {
        return get("audit-log/verification").body().path("size").asLong();
    }

    static Map<String, Object> project(String name) {
        return Map.of("name", name, "description", "");
    }

    static Map<String, Object> recruitmentFacts() {
        return Map.of(
                "facts",
                Map.of(
                        "is_ai_system", List.of("yes"),
                        "eu_nexus", List.of("deployer_in_eu"),
                        "annex3_points", List.of("4a"),
                        "profiling", List.of("true")));
    }
}
