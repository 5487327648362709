package org.probity.cli.bias;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the packaged command on a real file, as another tool would, and compares its report with values that several
/// libraries agree on.
class PackagedBiasIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final double CLOSE = 1e-9;

    /// The names of rates there, and here.
    private static final Map<String, String> RATES = Map.ofEntries(
            entry("base_rate", "base_rate"),
            entry("selection_rate", "selection_rate"),
            entry("accuracy", "accuracy"),
            entry("true_positive_rate", "true_positive_rate"),
            entry("false_positive_rate", "false_positive_rate"),
            entry("precision", "precision"),
            entry("npv", "negative_predictive_value"));

    @TempDir
    private Path folder = Path.of("");

    private Path shared = Path.of("");

    @BeforeEach
    void findTheSharedFiles() {
        Path parent = Path.of("").toAbsolutePath();
        while (parent != null && !Files.isDirectory(parent.resolve("shared/fairness"))) {
            parent = parent.getParent();
        }
        shared = parent == null
                ? abort("skipped: no folder shared/fairness beside this checkout")
                : parent.resolve("shared/fairness");
    }

    @Test
    void countsRatesGapsLimitsAndTestsAreThoseOfTheGoldenFile() throws IOException, InterruptedException {
        JsonNode golden =
                JSON.readTree(shared.resolve("golden/compas_two_year.json").toFile());
        JsonNode report = analysed("compas_two_year.csv", "report.json");

        Map<JsonNode, JsonNode> groups = new HashMap<>();
        report.path("groups").forEach(group -> groups.put(group.path("attributes"), group));
        int compared = 0;
        for (var grouping : golden.path("counts").properties()) {
            JsonNode stats = golden.path("stats").path(grouping.getKey());
            for (var counts : grouping.getValue().properties()) {
                ObjectNode attributes = attributes(grouping.getKey(), counts.getKey());
                JsonNode group = Objects.requireNonNull(groups.get(attributes), attributes.toString());
                counts(group, counts.getValue());
                compared += rates(group, stats, counts.getKey());
            }
            compared += gaps(report, grouping.getKey(), stats);
        }
        assertThat(compared).isGreaterThan(1000);
        assertThat(report.path("groups")).hasSize(1 + 6 + 2 + 3 + 12 + 18 + 6 + 34);
    }

    @Test
    void theSameFileAndSeedGiveTheSameBytesAndReproduceSaysSo() throws IOException, InterruptedException {
        analysed("compas_two_year.csv", "one.json");
        analysed("compas_two_year.csv", "two.json");
        assertThat(folder.resolve("one.json")).hasSameBinaryContentAs(folder.resolve("two.json"));

        String kept = folder.resolve("one.json").toString();
        assertThat(run(data("compas_two_year.csv"), "--reproduce", kept)).isZero();
        assertThat(folder.resolve("said")).content().startsWith("EQUAL");

        Path changed = folder.resolve("changed.csv");
        Files.writeString(
                changed, Files.readString(Path.of(data("compas_two_year.csv"))).replaceFirst("\n0,0,0,", "\n0,1,0,"));
        assertThat(run(changed.toString(), "--reproduce", kept)).isEqualTo(1);
        assertThat(folder.resolve("said")).content().startsWith("DIFFERENT");
    }

    private JsonNode analysed(String file, String report) throws IOException, InterruptedException {
        Path out = folder.resolve(report);
        int exit = run(
                data(file),
                "--label",
                "y_true",
                "--prediction",
                "y_pred",
                "--protected",
                "race,sex,age_cat",
                "--reference",
                "race=Caucasian",
                "--reference",
                "sex=Male",
                "--reference",
                "age_cat=25 - 45",
                "--minimum-rows",
                "1",
                "--seed",
                "3",
                "--out",
                out.toString());
        assertThat(exit).as(Files.readString(folder.resolve("complained"))).isZero();
        assertThat(folder.resolve("complained")).isEmptyFile();
        return JSON.readTree(out.toFile());
    }

    private String data(String file) {
        return shared.resolve("data").resolve(file).toString();
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target", "probity-cli.jar").toString(),
                "bias"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("said").toFile())
                .redirectError(folder.resolve("complained").toFile())
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private static ObjectNode attributes(String grouping, String group) {
        String[] names = grouping.split("\\*", -1);
        String[] values = group.split("\\|", -1);
        ObjectNode attributes = JSON.createObjectNode();
        for (int i = 0; i < names.length; i++) {
            attributes.put(names[i], values[i]);
        }
        return attributes;
    }

    private static void counts(JsonNode group, JsonNode expected) {
        assertThat(group.path("n").asLong()).isEqualTo(expected.path("n").asLong());
        for (String count : List.of("tp", "fp", "fn", "tn")) {
            assertThat(group.path("counts").path(count).asLong())
                    .isEqualTo(expected.path(count).asLong());
        }
    }

    private static int rates(JsonNode group, JsonNode stats, String name) {
        JsonNode counts = group.path("counts");
        int compared = 0;
        for (var rate : RATES.entrySet()) {
            JsonNode found = group.path("metrics").path(rate.getValue());
            JsonNode limits = stats.path("wilson95").path(rate.getKey()).path(name);
            if (found.has("undefined")) {
                assertThat(limits.isArray() && limits.path(0).isNumber()).isFalse();
                continue;
            }
            close(found.path("value"), value(rate.getKey(), counts));
            close(found.path("low"), limits.path(0).asDouble());
            close(found.path("high"), limits.path(1).asDouble());
            compared++;
        }
        return compared;
    }

    private static double value(String rate, JsonNode counts) {
        double tp = counts.path("tp").asDouble();
        double fp = counts.path("fp").asDouble();
        double fn = counts.path("fn").asDouble();
        double tn = counts.path("tn").asDouble();
        return switch (rate) {
            case "base_rate" -> (tp + fn) / (tp + fp + fn + tn);
            case "selection_rate" -> (tp + fp) / (tp + fp + fn + tn);
            case "accuracy" -> (tp + tn) / (tp + fp + fn + tn);
            case "true_positive_rate" -> tp / (tp + fn);
            case "false_positive_rate" -> fp / (fp + tn);
            case "precision" -> tp / (tp + fp);
            case "npv" -> tn / (tn + fn);
            default -> throw new IllegalArgumentException(rate);
        };
    }

    private static int gaps(JsonNode report, String grouping, JsonNode stats) {
        int compared = 0;
        for (JsonNode found : report.path("comparisons")) {
            for (var rate : RATES.entrySet()) {
                JsonNode gaps = stats.path("vs_reference").path(rate.getKey());
                for (var gap : gaps.properties()) {
                    if (found.path("metric").asText().equals(rate.getValue())
                            && found.path("attributes").equals(attributes(grouping, gap.getKey()))) {
                        compared += gap(found, gap.getValue());
                    }
                }
            }
        }
        return compared;
    }

    private static int gap(JsonNode found, JsonNode expected) {
        JsonNode difference = found.path("difference");
        assertThat(difference.has("undefined"))
                .isEqualTo(expected.path("undefined").asBoolean());
        if (difference.has("undefined")) {
            return 1;
        }
        close(difference.path("value"), expected.path("difference").asDouble());
        close(difference.path("low"), expected.path("newcombe95").path(0).asDouble());
        close(difference.path("high"), expected.path("newcombe95").path(1).asDouble());
        for (var test : Map.of("p", "fisher_two_sided_p", "p_holm", "fisher_p_holm", "p_bh", "fisher_p_bh")
                .entrySet()) {
            double p = expected.path(test.getValue()).asDouble();
            assertThat(difference.path(test.getKey()).asDouble()).isEqualTo(p, within(CLOSE * p));
        }
        JsonNode ratio = found.path("ratio");
        if (!ratio.has("undefined")) {
            close(ratio.path("value"), expected.path("ratio").asDouble());
            JsonNode limits = expected.path("katz_log_ratio95");
            assertThat(ratio.path("low").isNull()).isEqualTo(limits.isNull());
            if (!limits.isNull()) {
                close(ratio.path("low"), limits.path(0).asDouble());
                close(ratio.path("high"), limits.path(1).asDouble());
            }
        }
        return 7;
    }

    private static void close(JsonNode found, double expected) {
        assertThat(found.isNumber()).isTrue();
        assertThat(found.asDouble()).isEqualTo(expected, within(CLOSE));
    }
}
