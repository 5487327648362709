package org.probity.cli.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Weights and thresholds can be taken away, and are those of the report.
class ProposalsTest {

    @TempDir
    private Path folder = Path.of("");

    private Shell run(String... more) throws IOException {
        return Shell.people(People.write(folder, People.scoredCsv()), more);
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private JsonNode tables() throws IOException {
        JsonNode sections = new ObjectMapper()
                .readTree(Files.readAllBytes(file("report.json")))
                .path("sections");
        return StreamSupport.stream(sections.spliterator(), false)
                .filter(section -> section.path("id").asText().equals("mitigation"))
                .findFirst()
                .orElseThrow()
                .path("tables");
    }

    private static List<NamedCsvRecord> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
            return records.stream().toList();
        }
    }

    @Test
    void eachRowHasTheWeightThatTheReportGivesItsGroupAndLabel() throws IOException {
        Shell shell = run(
                "--examine",
                "mitigation",
                "--out",
                file("report.json").toString(),
                "--weights",
                file("w.csv").toString());

        assertThat(shell.exit()).as(shell.complained()).isZero();
        Map<String, Double> byGroup = new HashMap<>();
        for (JsonNode table : tables()) {
            if (table.path("name").asText().equals("Weights for training by group")) {
                table.path("rows")
                        .forEach(row -> byGroup.put(
                                row.path(0).asText() + row.path(1).asText().equals("1"),
                                row.path(3).path("number").asDouble()));
            }
        }
        List<NamedCsvRecord> people = read(folder.resolve("people.csv"));
        List<NamedCsvRecord> weights = read(file("w.csv"));
        assertThat(byGroup).hasSize(4);
        assertThat(weights).hasSameSizeAs(people);
        for (int row = 0; row < people.size(); row++) {
            String group = people.get(row).getField("group");
            double expected =
                    byGroup.getOrDefault(group + people.get(row).getField("y").equals("1"), 1.0);
            assertThat(weights.get(row).getField("row")).isEqualTo(String.valueOf(row + 2));
            assertThat(Double.parseDouble(weights.get(row).getField("weight_by_group")))
                    .isEqualTo(expected);
        }
        assertThat(weights.stream()
                        .mapToDouble(row -> Double.parseDouble(row.getField("weight_by_sex")))
                        .average()
                        .orElseThrow())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void rowsGoByTheirIdWhereThereIsOne() throws IOException {
        List<String> lines = People.scoredCsv().lines().toList();
        StringBuilder named = new StringBuilder(lines.getFirst() + ",id\n");
        for (int row = 1; row < lines.size(); row++) {
            named.append(lines.get(row)).append(",\"p,").append(row).append("\"\n");
        }
        Shell shell = Shell.people(
                People.write(folder, named.toString()),
                "--examine",
                "mitigation",
                "--row-id",
                "id",
                "--weights",
                file("w.csv").toString());

        assertThat(shell.exit()).as(shell.complained()).isZero();
        assertThat(read(file("w.csv"))).extracting(row -> row.getField("id")).startsWith("p,1", "p,2");
    }

    @Test
    void thresholdsAreThoseOfTheReport() throws IOException {
        Shell shell = run(
                "--examine",
                "mitigation",
                "--score",
                "s",
                "--out",
                file("report.json").toString(),
                "--thresholds",
                file("t.csv").toString());

        assertThat(shell.exit()).as(shell.complained()).isZero();
        List<String> expected = StreamSupport.stream(tables().spliterator(), false)
                .filter(table -> table.path("name").asText().startsWith("Thresholds, "))
                .flatMap(table -> StreamSupport.stream(table.path("rows").spliterator(), false)
                        .map(row -> table.path("name").asText().substring("Thresholds, ".length()) + "|"
                                + row.path(0).asText() + "|" + row.path(2).asText() + "|"
                                + row.path(3).asLong()))
                .toList();
        assertThat(expected).hasSize(12);
        assertThat(read(file("t.csv")))
                .extracting(row -> "%s|%s|%s|%s"
                        .formatted(
                                row.getField("target"),
                                row.getField("group"),
                                row.getField("positive_from_score"),
                                row.getField("to_positive")))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "--weights w.csv, --weights needs --examine mitigation",
        "--weights w.csv --examine gaps, --weights needs --examine mitigation",
        "--thresholds t.csv --examine mitigation, --thresholds needs --examine mitigation and --score",
        "--thresholds t.csv --score s, --thresholds needs --examine mitigation and --score"
    })
    void filesWithoutAProposalAreRefusedByName(String options, String problem) throws IOException {
        Shell shell = run(options.split(" "));

        assertThat(shell.exit()).isEqualTo(64);
        assertThat(shell.complained()).contains(problem);
    }
}
