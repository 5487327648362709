package org.probity.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs worked cases through the packaged command, as another tool would, and compares all they expect.
class SharedCasesIT {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everySharedCaseGivesAllItExpectsUnderEveryRuleSet() throws IOException, InterruptedException {
        Map<String, JsonNode> expected = prepare(JSON.readTree(sharedCases().toFile()));
        // 173 cases under the default rule set, and 29 expectations under another one or without a layer.
        assertThat(expected).hasSize(202);

        compare(expected);
    }

    @Test
    void everyOwnCaseGivesAllItExpects() throws IOException, InterruptedException {
        Path own = Path.of("..", "ai-act", "src", "test", "resources", "org", "probity", "aiact", "own-cases.json");

        compare(prepare(JSON.readTree(own.toFile())));
    }

    /// One case per expectation: the switches of an expectation become those of its case.
    private Map<String, JsonNode> prepare(JsonNode document) throws IOException {
        Map<String, JsonNode> expected = new LinkedHashMap<>();
        ObjectNode prepared = JSON.createObjectNode();
        ArrayNode cases = prepared.putArray("cases");
        for (JsonNode one : document.path("cases")) {
            String id = one.path("id").asText();
            cases.add(one);
            expected.put(id, one.path("expected"));
            for (JsonNode other : one.path("expected_other")) {
                ObjectNode copy = one.deepCopy();
                String name = "%s %s %s".formatted(id, other.path("rule_set").asText(), other.path("layers_off"));
                copy.put("id", name);
                copy.set("rule_set", other.path("rule_set"));
                copy.set("layers_off", JSON.valueToTree(other.path("layers_off")));
                if (!other.has("layers_off")) {
                    copy.putArray("layers_off");
                }
                cases.add(copy);
                expected.put(name, other);
            }
        }
        JSON.writeValue(folder.resolve("cases.json").toFile(), prepared);
        return expected;
    }

    private void compare(Map<String, JsonNode> expected) throws IOException, InterruptedException {
        JsonNode results = run().path("results");
        assertThat(results).hasSize(expected.size());
        SoftAssertions all = new SoftAssertions();
        for (JsonNode result : results) {
            String id = result.path("id").asText();
            JsonNode expectation = Objects.requireNonNull(expected.get(id), id);
            all.assertThatCode(() -> new ExpectedResult(expectation).matches(result))
                    .as(id)
                    .doesNotThrowAnyException();
        }
        all.assertAll();
    }

    private JsonNode run() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Path.of("target", "probity-cli.jar").toString(),
                        "classify",
                        folder.resolve("cases.json").toString(),
                        "--closed-world",
                        "--json")
                .redirectError(folder.resolve("errors").toFile())
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("errors")))
                .isZero();
        return JSON.readTree(said);
    }

    private static Path sharedCases() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null) {
            Path file = folder.resolve("shared/ai-act/cases.json");
            if (Files.exists(file)) {
                return file;
            }
            folder = folder.getParent();
        }
        return abort("skipped: no folder shared/ai-act beside this checkout");
    }
}
