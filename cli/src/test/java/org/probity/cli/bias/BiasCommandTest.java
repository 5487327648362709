package org.probity.cli.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BiasCommandTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--weight w",
                "--favourable 0 --reference group=a --reference sex=m",
                "--minimum-rows 1000",
                "--score s --examine all",
                "--examine subgroups --features w",
                "--criteria criteria.yaml"
            })
    void everyReportKeepsToTheSchema(String options) throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("..", "docs", "bias-report.schema.json")));

        assertThat(schema.validate(report(options))).isEmpty();
        // A schema that lets everything through would pass, too.
        assertThat(schema.validate(JSON.readTree("{\"format\": \"probity-bias-report/1\"}")))
                .isNotEmpty();
    }

    @Test
    void scoresAndSubgroupsAreSectionsOfTheReport() throws IOException {
        JsonNode report = report("--score s --examine subgroups --features w");

        assertThat(report.path("sections"))
                .extracting(section -> section.path("id").asText())
                .containsExactly("scores", "subgroups");
        assertThat(report.at("/sections/1/tables/0/rows"))
                .extracting(row -> row.path(0).asText())
                .contains("group = a", "group = b and w = 2");
        assertThat(report("").path("sections")).isEmpty();
    }

    /// Who has the positive label has a higher score on average, so the curve lies above the diagonal.
    @Test
    void theCurveShowsTruePositivesOverFalseOnes() throws IOException {
        JsonNode roc = report("--score s").at("/sections/0/plots/0");

        assertThat(roc.path("across").asText()).isEqualTo("False positive rate");
        assertThat(StreamSupport.stream(roc.at("/curves/0/points").spliterator(), false)
                        .mapToDouble(point ->
                                point.path(1).asDouble() - point.path(0).asDouble())
                        .average()
                        .orElseThrow())
                .isGreaterThan(0.1);
    }

    @Test
    void everyLibraryThatCouldMoveAFigureIsNamedWithItsVersion() throws IOException {
        assertThat(report("").at("/provenance/libraries").properties())
                .extracting(Map.Entry::getKey)
                .contains("org.duckdb.duckdb_jdbc", "de.siegmar.fastcsv", "org.tribuo", "liblinear", "Apache POI");
        assertThat(report("").at("/provenance/libraries"))
                .allSatisfy(version -> assertThat(version.asText()).matches("[0-9]+\\.[0-9.]+"));
    }

    @Test
    void anUnknownPartIsNamedWithThoseThereAre() throws IOException {
        Shell shell = Shell.people(People.in(folder), "--examine", "everything");

        assertThat(shell.exit()).isEqualTo(64);
        assertThat(shell.complained()).contains("'everything'", "subgroups", "all");
    }

    @Test
    void rowsWithoutAGroupHaveAnEntryOfTheirOwnAndArePartOfEveryone() throws IOException {
        JsonNode report = report("");

        JsonNode everyone = group(report, "{}");
        JsonNode unknown = group(report, "{\"group\": null}");
        assertThat(everyone.path("n").asInt()).isEqualTo(400);
        assertThat(unknown.path("n").asInt()).isEqualTo(10);
        for (String count : List.of("tp", "fp", "fn", "tn")) {
            int sum = List.of("{\"group\": null}", "{\"group\": \"a\"}", "{\"group\": \"b\"}").stream()
                    .mapToInt(attributes ->
                            group(report, attributes).path("counts").path(count).asInt())
                    .sum();
            assertThat(sum)
                    .as(count)
                    .isEqualTo(everyone.path("counts").path(count).asInt());
        }
        assertThat(group(report, "{\"group\": null, \"sex\": null}").path("n").asInt())
                .isEqualTo(10);
        assertThat(group(report, "{\"group\": \"a\", \"sex\": \"f\"}").path("n").asInt())
                .isPositive();
    }

    @Test
    void weightsChangeRatesAndLeaveTheRowsAsTheyAre() throws IOException {
        JsonNode everyone = group(report("--weight w"), "{}");

        assertThat(everyone.path("n").asInt()).isEqualTo(400);
        assertThat(everyone.path("weight").asDouble()).isEqualTo(700);
        JsonNode weights = everyone.path("weights");
        double chosen = weights.path("tp").asDouble() + weights.path("fp").asDouble();
        JsonNode rate = everyone.path("metrics").path("selection_rate");
        assertThat(rate.path("value").asDouble()).isEqualTo(chosen / 700, within(1e-12));
        assertThat(rate.path("low").asDouble()).isLessThan(chosen / 700);
        assertThat(rate.path("high").asDouble()).isGreaterThan(chosen / 700);
        assertThat(rate.path("method").asText()).isEqualTo("WILSON_EFFECTIVE_N");
        assertThat(everyone.path("effective_n").asDouble()).isStrictlyBetween(300.0, 400.0);
    }

    @Test
    void gapsAreTakenToTheNamedReference() throws IOException {
        JsonNode report = report("--reference group=a --reference sex=m");

        for (JsonNode each : report.path("comparisons")) {
            List<String> names = new ArrayList<>();
            each.path("reference").fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                assertThat(each.path("reference").path(name).asText()).isEqualTo(name.equals("group") ? "a" : "m");
            }
            double own = value(
                    group(report, each.path("attributes").toString()),
                    each.path("metric").asText());
            double others = value(
                    group(report, each.path("reference").toString()),
                    each.path("metric").asText());
            assertThat(each.path("difference").path("value").asDouble()).isEqualTo(own - others, within(1e-12));
        }
        assertThat(report.path("comparisons")).isNotEmpty();
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherOneOtherLimits() throws IOException {
        report("--seed 7");
        byte[] first = Files.readAllBytes(folder.resolve("report.json"));
        report("--seed 7");
        assertThat(folder.resolve("report.json")).hasBinaryContent(first);

        JsonNode other = report("--seed 8");
        assertThat(other.path("extremes")).isNotEqualTo(JSON.readTree(first).path("extremes"));
        assertThat(other.path("groups")).isEqualTo(JSON.readTree(first).path("groups"));
    }

    @Test
    void theOrderOfTheRowsChangesNothingButTheDigest() throws IOException {
        JsonNode before = report("");
        List<String> lines = new ArrayList<>(People.csv().lines().toList());
        List<String> turned = new ArrayList<>(lines.subList(1, lines.size()).reversed());
        turned.addFirst(lines.getFirst());
        People.write(folder, String.join("\n", turned) + "\n");
        JsonNode after = run("");

        for (String part : List.of("plan", "groups", "comparisons", "extremes", "disparities", "power", "remarks")) {
            assertThat(after.path(part)).as(part).isEqualTo(before.path(part));
        }
        assertThat(after.path("provenance")).isNotEqualTo(before.path("provenance"));
    }

    @Test
    void aKeptReportIsMadeAgainToTheLastByte() throws IOException {
        report("--criteria criteria.yaml --reference group=a --favourable 0 --weight w");

        Shell shell = reproduce();
        assertThat(shell.exit()).as(shell.complained()).isZero();
        assertThat(shell.said()).startsWith("EQUAL");
    }

    @Test
    void aChangedFileGivesAnotherReportAndSaysWhere() throws IOException {
        report("");
        People.write(folder, People.csv().replaceFirst("\n0,0,b,f,2\n", "\n1,0,b,f,2\n"));

        Shell shell = reproduce();
        assertThat(shell.exit()).isEqualTo(1);
        assertThat(shell.said()).contains("DIFFERENT in", "/provenance/dataset/sha256 was", "/groups/0/counts/fn was");
    }

    @Test
    void aReportThatSomebodyTouchedIsDifferent() throws IOException {
        report("");
        Path kept = folder.resolve("report.json");
        Files.writeString(kept, Files.readString(kept).replaceFirst("\"n\": 400", "\"n\": 401"));

        Shell shell = reproduce();
        assertThat(shell.exit()).isEqualTo(1);
        assertThat(shell.said()).contains("DIFFERENT in 1 places", "/groups/0/n was 401, is 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"plan\": {}}", "{\"plan\": {\"label\": \"y\", \"prediction\": \"p\"}}"})
    void whatIsNoReportIsNotReproduced(String text) throws IOException {
        People.in(folder);
        Files.writeString(folder.resolve("report.json"), text);

        Shell shell = reproduce();
        assertThat(shell.exit()).isEqualTo(65);
        assertThat(shell.complained()).contains("report.json");
    }

    @Test
    void aReportThatCannotBeWrittenSaysSo() throws IOException {
        Shell shell = Shell.people(
                People.in(folder),
                "--out",
                folder.resolve("no/such/folder/report.json").toString());
        assertThat(shell.exit()).isEqualTo(73);
        assertThat(shell.complained()).contains("report.json");
    }

    @Test
    void wordsAreCodedByTheFavourableOne() throws IOException {
        People.write(
                folder,
                People.csv()
                        .replaceAll("(?m)^1,", "good,")
                        .replaceAll("(?m)^0,", "bad,")
                        .replaceAll("(?m)^(good|bad),1,", "$1,good,")
                        .replaceAll("(?m)^(good|bad),0,", "$1,bad,"));
        JsonNode words = run("--favourable good");
        JsonNode numbers = report("--favourable 1");
        assertThat(words.path("groups")).isEqualTo(numbers.path("groups"));

        People.write(folder, People.csv().replaceAll("(?m)^([01]),([01]),", "v$1,v$2,"));
        Shell shell = shell("");
        assertThat(shell.exit()).isEqualTo(64);
        assertThat(shell.complained()).contains("--positive", "v0 or v1");
    }

    private static double value(JsonNode group, String metric) {
        return group.path("metrics").path(metric).path("value").asDouble();
    }

    private static JsonNode group(JsonNode report, String attributes) {
        try {
            JsonNode wanted = JSON.readTree(attributes);
            return StreamSupport.stream(report.path("groups").spliterator(), false)
                    .filter(group -> group.path("attributes").equals(wanted))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException impossible) {
            throw new IllegalArgumentException(attributes, impossible);
        }
    }

    private JsonNode report(String options) throws IOException {
        People.write(folder, options.contains("--score") ? People.scoredCsv() : People.csv());
        return run(options);
    }

    private JsonNode run(String options) throws IOException {
        Shell shell = shell(options);
        assertThat(shell.exit()).as(shell.complained()).isLessThan(3);
        return JSON.readTree(folder.resolve("report.json").toFile());
    }

    private Shell shell(String options) throws IOException {
        Files.writeString(folder.resolve("criteria.yaml"), """
            - {id: one, metric: accuracy, comparison: at_least, bound: 0.5}
            - {id: two, metric: statistical_parity_difference, grouping: group, comparison: at_most, bound: 0.001}
            - {id: three, metric: precision, grouping: group*sex, group: 'a|f', comparison: at_least, bound: 0.5}
            - {id: four, metric: accuracy, grouping: sex, group: x, comparison: at_least, bound: 0.5}
            """);
        List<String> arguments = new ArrayList<>(List.of(
                folder.resolve("people.csv").toString(),
                "--label",
                "y",
                "--prediction",
                "p",
                "--protected",
                "group,sex",
                "--out",
                folder.resolve("report.json").toString()));
        if (!options.isEmpty()) {
            arguments.addAll(List.of(options.replace(
                            "criteria.yaml", folder.resolve("criteria.yaml").toString())
                    .split(" ")));
        }
        return Shell.bias(arguments.toArray(String[]::new));
    }

    private Shell reproduce() {
        return Shell.bias(
                folder.resolve("people.csv").toString(),
                "--reproduce",
                folder.resolve("report.json").toString());
    }
}
