package org.probity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ClassifyCommandTest {
    private static final String SCREENING = """
        {"id": "S", "answers": {"is_ai_system": "yes", "eu_nexus": ["deployer_in_eu"], "roles": ["deployer"],
         "annex3_points": ["4a"], "profiling": true, "materially_influences": true}}\
        """;

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter output = new StringWriter();
    private final StringWriter complaints = new StringWriter();

    @Test
    void anAbsentFactIsUnansweredUnlessTheWorldIsClosed() throws IOException {
        JsonNode open = resultOf(SCREENING);
        JsonNode closed = resultOf(SCREENING, "--closed-world");

        assertThat(open.path("result").asText()).isEqualTo("UNDETERMINED");
        assertThat(texts(open.path("needed_facts")))
                .contains("p5a", "t1_interacts")
                .doesNotContain("profiling");
        assertThat(texts(open.path("possible_tiers"))).contains("PROHIBITED", "HIGH_RISK");
        assertThat(open.path("possible_tier_sets").size()).isGreaterThan(1);
        assertThat(closed.path("result").asText()).isEqualTo("DETERMINED");
        assertThat(texts(closed.path("tiers"))).containsExactly("HIGH_RISK");
        assertThat(texts(closed.path("needed_facts"))).isEmpty();
    }

    @Test
    void inAClosedWorldACaseCanStillLeaveAFactOpen() throws IOException {
        JsonNode result = resultOf("""
            {"id": "S", "answers": {"is_ai_system": "yes", "eu_nexus": ["deployer_in_eu"],
             "annex3_points": ["5a"], "art63": ["d"]}, "unanswered": ["materially_influences"]}\
            """, "--closed-world");

        assertThat(texts(result.path("needed_facts"))).containsExactly("materially_influences");
        assertThat(result.path("possible_tier_sets")).hasToString("[[\"HIGH_RISK\"],[\"EXEMPT_6_3\"]]");
    }

    @Test
    void aResultHasExactlyTheFieldsOfTheExchangeFormat() throws IOException {
        JsonNode result = resultOf(SCREENING, "--closed-world");

        List<String> fields = new ArrayList<>();
        result.fieldNames().forEachRemaining(fields::add);
        assertThat(fields)
                .containsExactly(
                        "id",
                        "rule_set",
                        "layers_off",
                        "result",
                        "tiers",
                        "also_matches",
                        "possible_tiers",
                        "possible_tier_sets",
                        "needed_facts",
                        "triggers",
                        "applies_from_by_trigger",
                        "annex3_effective",
                        "effective_roles",
                        "flags",
                        "fired",
                        "obligations",
                        "contradictions");
        assertThat(result.path("fired")).hasToString("[[\"D-3-4a\",1],[\"H-3\",1],[\"H-9\",1]]");
        assertThat(result.path("obligations").findValuesAsText("by_letter")).isNotEmpty();
        assertThat(result.path("obligations").get(0).propertyStream().map(field -> field.getKey()))
                .containsExactly("id", "version", "by_letter", "bites_from");
    }

    @Test
    void theSwitchesOfACaseWinOverThoseOfTheCommand() throws IOException {
        String own = SCREENING.replace("\"id\": \"S\"", """
            "id": "S", "rule_set": "aia-2026-omnibus", "layers_off": []\
            """);

        JsonNode flags = resultOf(
                SCREENING, "--closed-world", "--rule-set", "aia-2024", "--layers-off", "guidance_draft,guidance_final");
        JsonNode case1 = resultOf(
                own, "--closed-world", "--rule-set", "aia-2024", "--layers-off", "guidance_draft,guidance_final");

        assertThat(flags.path("rule_set").asText()).isEqualTo("aia-2024");
        assertThat(texts(flags.path("layers_off"))).containsExactly("guidance_final", "guidance_draft");
        assertThat(flags.path("applies_from_by_trigger").path("6(2)/Annex III").asText())
                .isEqualTo("2026-08-02");
        assertThat(case1.path("rule_set").asText()).isEqualTo("aia-2026-omnibus");
        assertThat(case1.path("layers_off").size()).isZero();
        assertThat(case1.path("applies_from_by_trigger").path("6(2)/Annex III").asText())
                .isEqualTo("2027-12-02");
    }

    @Test
    void withoutJsonAPersonReadsTierReasonsAndDuties() throws IOException {
        int end = run(file(SCREENING), "--closed-world");

        assertThat(end).isZero();
        assertThat(output.toString())
                .contains("S: HIGH_RISK", "under The act as amended", "because H-3, Article 6(2)-(3); Annex III:")
                .contains("owes O-026-1");
    }

    @Test
    void contradictionsAreNamedBesideTheResult() throws IOException {
        JsonNode result = resultOf("""
            {"id": "C", "answers": {"is_ai_system": "yes", "eu_nexus": ["deployer_in_eu"],
             "p5h": ["remote_biometric_id", "real_time"], "law_enforcement_search": true}}\
            """, "--closed-world");

        JsonNode clash = result.path("contradictions").get(0);
        assertThat(clash.path("answers")).hasToString("""
            {"p5h":["real_time"],"law_enforcement_search":["true"]}\
            """);
        assertThat(clash.path("sentence").asText()).contains("live", "after the event");
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"profiling\"|\"profilling\"|unknown fact 'profilling'; the nearest is 'profiling'",
                "\"4a\"|\"4aa\"|does not know the value '4aa'; the nearest is '4a'",
                "\"profiling\": true|\"profiling\": \"yes\"|does not know the value 'yes'; the nearest is 'true'",
                "\"profiling\": true|\"profiling\": null|leave it out if it is open",
                "\"profiling\": true|\"profiling\": {}|leave it out if it is open",
                "\"profiling\": true|\"gpai_flop\": \"much\"|takes a number such as 8e23, and 'much' is none",
                "\"profiling\": true|\"placed_on_market_date\": \"soon\"|takes a day such as 2026-08-02",
                "\"profiling\": true|\"is_ai_system\": \"yes\"|not JSON: Duplicate field 'is_ai_system'",
                "\"id\": \"S\"|\"id\": \"S\", \"rule_set\": \"aia-2025\"|the nearest is 'aia-2024'",
                "\"id\": \"S\"|\"id\": \"S\", \"layers_off\": [\"guidance\"]|unknown layer 'guidance'",
                "\"id\": \"S\"|\"id\": \"S\", \"unanswered\": [\"profil\"]|unknown fact 'profil'",
                "\"id\": \"S\"|\"id\": \"S\", \"unanswered\": [\"profiling\"]|is answered and also listed as"
                        + " unanswered",
                "\"id\": \"S\", |''|cases[0] has no 'id'",
                "\"answers\": {|\"answer\": {|case 'S' has no object 'answers'"
            })
    void aMistakeInACaseIsNamedWithItsCaseAndNothingIsWritten(String intact, String broken, String problem)
            throws IOException {
        assertThat(SCREENING).contains(intact);

        int end = run(file(SCREENING.replace(intact, broken)), "--json");

        assertThat(end).isEqualTo(ExitCode.BAD_DATA.code());
        assertThat(complaints.toString()).contains(problem).contains("cases.json");
        assertThat(output.toString()).isEmpty();
    }

    @Test
    void everyMistakeOfAFileIsNamedAtOnce() throws IOException {
        int end = run(file(SCREENING.replace("profiling", "profilling") + "," + SCREENING.replace("4a", "4z")));

        assertThat(end).isEqualTo(ExitCode.BAD_DATA.code());
        assertThat(complaints.toString().lines())
                .anySatisfy(line -> assertThat(line).contains("case 'S': unknown fact 'profilling'"))
                .anySatisfy(line -> assertThat(line).contains("case 'S' stands twice in the file"))
                .anySatisfy(line -> assertThat(line).contains("'4z'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[]|a case file is an object", "{|not JSON", "{\"cases\": 3}|list 'cases'"})
    void aFileThatIsNoCaseFileSaysSo(String text, String problem) throws IOException {
        int end = run(Files.writeString(folder.resolve("cases.json"), text));

        assertThat(end).isEqualTo(ExitCode.BAD_DATA.code());
        assertThat(complaints.toString()).contains(problem);
    }

    @Test
    void aMissingFileAndAFolderAreNoInput() {
        assertThat(run(folder.resolve("nothing.json"))).isEqualTo(ExitCode.NO_INPUT.code());
        assertThat(complaints.toString()).contains("there is no file", "nothing.json");
        assertThat(run(folder)).isEqualTo(ExitCode.NO_INPUT.code());
    }

    @Test
    void wrongUseOfTheCommandIsAUsageErrorThatNamesTheNearest() throws IOException {
        Path cases = file(SCREENING);

        assertThat(run(cases, "--rule-set", "aia-2026")).isEqualTo(ExitCode.BAD_USAGE.code());
        assertThat(complaints.toString()).contains("unknown rule set 'aia-2026'; the nearest is 'aia-2024'");
        assertThat(run(cases, "--layers-off", "statute")).isEqualTo(ExitCode.BAD_USAGE.code());
        assertThat(run(cases, "--open-world")).isEqualTo(ExitCode.BAD_USAGE.code());
        assertThat(new CommandLine(new ProbityCommand())
                        .setErr(new PrintWriter(complaints, true))
                        .execute("classify"))
                .isEqualTo(ExitCode.BAD_USAGE.code());
    }

    private JsonNode resultOf(String oneCase, String... options) throws IOException {
        output.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--json");
        int end = run(file(oneCase), all.toArray(String[]::new));
        assertThat(end).as(complaints.toString()).isZero();
        JsonNode results = new JsonMapper().readTree(output.toString()).path("results");
        assertThat(results).hasSize(1);
        return results.get(0);
    }

    private Path file(String cases) throws IOException {
        return Files.writeString(folder.resolve("cases.json"), "{\"cases\": [%s]}".formatted(cases));
    }

    private int run(Path file, String... options) {
        List<String> arguments = new ArrayList<>(List.of("classify", file.toString()));
        arguments.addAll(List.of(options));
        return new CommandLine(new ProbityCommand())
                .setOut(new PrintWriter(output, true))
                .setErr(new PrintWriter(complaints, true))
                .execute(arguments.toArray(String[]::new));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(value -> texts.add(value.asText()));
        return texts;
    }
}
