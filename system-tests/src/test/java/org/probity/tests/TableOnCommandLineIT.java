package org.probity.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.tests.CommandLine.Ended;

/// The command line on a table of a real PostgreSQL, held against the same rows in a file.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TableOnCommandLineIT {

    private Optional<PostgresCluster> cluster = Optional.empty();

    @TempDir
    Path folder;

    @BeforeAll
    void startCluster() throws IOException {
        Optional<Path> programs = PostgresCluster.installed();
        assumeTrue(programs.isPresent(), "no PostgreSQL is installed");
        cluster = Optional.of(PostgresCluster.start(programs.get()));
        Loans.insert(cluster.get());
    }

    @AfterAll
    void stopCluster() {
        cluster.ifPresent(PostgresCluster::stop);
    }

    @ParameterizedTest(name = "weighted: {0}")
    @ValueSource(booleans = {false, true})
    void theReportOfATableIsThatOfTheFileButForWhereItCameFrom(boolean weighted)
            throws IOException, InterruptedException {
        Path csv = Files.writeString(folder.resolve("loans.csv"), Loans.csv());
        Path criteria = Files.writeString(folder.resolve("criteria.yaml"), """
            - {id: C1, metric: selection_rate, grouping: sex, group: f, comparison: at_least, bound: 0.1}
            """);
        String[] rest = Stream.concat(
                        Stream.of("--criteria", criteria.toString(), "--examine", "gaps,subgroups,mitigation"),
                        weighted ? Stream.of("--weight", "w") : Stream.of())
                .toArray(String[]::new);

        Ended file = asked(csv.toString(), "file.json", rest);
        Ended table = asked("credit.loans", "table.json", withEngine(rest));

        assertThat(file.code()).as(file.said()).isZero();
        assertThat(table.code()).as(table.said()).isEqualTo(file.code());
        JsonNode fromFile = Caller.JSON.readTree(folder.resolve("file.json").toFile());
        JsonNode fromTable = Caller.JSON.readTree(folder.resolve("table.json").toFile());
        assertThat(fromFile.path("groups")).hasSizeGreaterThan(8);
        assertThat(fromTable.at("/provenance/dataset/table").asText()).isEqualTo("credit.loans");
        assertThat(fromTable.at("/provenance/dataset/connection").asText()).isEqualTo("warehouse");
        assertThat(fromTable.at("/provenance/dataset/cells").asText()).matches("cells:sha256:[0-9a-f]{64}");
        assertThat(fromTable.at("/provenance/engine/name").asText()).startsWith("PostgreSQL");
        assertThat(withoutProvenance(fromTable)).isEqualTo(withoutProvenance(fromFile));
        assertThat(Files.readString(folder.resolve("table.json")) + table.said())
                .doesNotContain(cluster.orElseThrow().password(), "127.0.0.1", "jdbc:");
    }

    @Test
    void documentsSayWhichTableWasCounted() throws IOException, InterruptedException {
        asked(
                "credit.loans",
                "table.json",
                withEngine(
                        "--docx",
                        folder.resolve("table.docx").toString(),
                        "--html",
                        folder.resolve("table.html").toString()));

        assertThat(OfficeFiles.text(Files.readAllBytes(folder.resolve("table.docx"))))
                .contains("credit.loans", "warehouse", "PostgreSQL 1");
        assertThat(Files.readString(folder.resolve("table.html")))
                .contains("table credit.loans of warehouse, cells:sha256:");
    }

    @Test
    void theReportIsMadeAgainFromTheTableAndAChangedRowIsSeen() throws IOException, InterruptedException {
        PostgresCluster postgres = cluster.orElseThrow();
        postgres.sql("CREATE TABLE credit.changing AS SELECT * FROM credit.loans");
        asked("credit.changing", "kept.json", withEngine());
        String[] again = {"--reproduce", folder.resolve("kept.json").toString()};

        Ended same = run("credit.changing", withEngine(again));
        postgres.sql("UPDATE credit.changing SET p = 1 - p WHERE id = 17");
        Ended changed = run("credit.changing", withEngine(again));

        assertThat(same.said()).startsWith("EQUAL");
        assertThat(changed.said()).startsWith("DIFFERENT").contains("/provenance/dataset/cells");
        assertThat(changed.code()).isEqualTo(1);
    }

    @Test
    void whatNeedsRowsOrIsNotThereIsRefused() throws IOException, InterruptedException {
        Ended rows = asked("credit.loans", "no.json", withEngine("--examine", "data"));
        Ended features = asked("credit.loans", "no.json", withEngine("--examine", "subgroups", "--features", "area"));
        Ended table = asked("credit.nothing", "no.json", withEngine());
        Ended quoted = asked("loans; DROP TABLE credit.loans", "no.json", withEngine());
        Ended column = run("credit.loans", withEngine("--label", "y", "--prediction", "nowhere", "--protected", "sex"));

        assertThat(rows.code()).isEqualTo(64);
        assertThat(rows.said()).contains("--examine data needs rows");
        assertThat(features.said()).contains("--examine subgroups needs rows", "without --features it does not");
        assertThat(table.code()).isEqualTo(66);
        assertThat(table.said()).contains("the source warehouse has no table credit.nothing");
        assertThat(quoted.code()).isEqualTo(66);
        assertThat(column.code()).isEqualTo(65);
        assertThat(column.said()).contains("credit.loans: the table has no column 'nowhere'; it has id, sex, area");
        assertThat(Files.exists(folder.resolve("no.json"))).isFalse();
        assertThat(cluster.orElseThrow().sql("SELECT count(*) FROM credit.loans"))
                .isEqualTo("" + Loans.ROWS);
    }

    private Ended asked(String data, String out, String... more) throws IOException, InterruptedException {
        return run(
                data,
                Stream.of(
                                Stream.of("--label", "y", "--prediction", "p", "--protected", "sex,area"),
                                Stream.of("--score", "s"),
                                Stream.of("--out", folder.resolve(out).toString()),
                                Stream.of(more))
                        .flatMap(each -> each)
                        .toArray(String[]::new));
    }

    private Ended run(String data, String... more) throws IOException, InterruptedException {
        Path connections = Files.writeString(folder.resolve("connections.yaml"), """
            warehouse:
              dialect: postgresql
              url: %s
              user: %s
              password_env: WAREHOUSE_SECRET
            """.formatted(
                        cluster.orElseThrow().url(), PostgresCluster.USER));
        return CommandLine.ended(
                Map.of(
                        "WAREHOUSE_SECRET",
                        cluster.orElseThrow().password(),
                        "PROBITY_CONNECTIONS",
                        connections.toString()),
                Stream.concat(Stream.of("bias", data), Stream.of(more)).toArray(String[]::new));
    }

    private static String[] withEngine(String... more) {
        return Stream.concat(Stream.of("--engine", "jdbc:warehouse"), Stream.of(more))
                .toArray(String[]::new);
    }

    private static JsonNode withoutProvenance(JsonNode report) {
        ObjectNode copy = report.deepCopy();
        copy.remove("provenance");
        return copy;
    }
}
