package org.probity.cli.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.abort;

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
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Classes, numbers and an order from a file to every form of the report; the expected figures are reckoned by hand.
class TaskCommandTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String NUMBERS = "y,p,g\n1,2,a\n3,3,a\n2,5,b\n4,4,b\n6,6,b\n";
    private static final String CLASSES = "y,p,g\nx,x,a\nx,y,a\ny,y,a\nz,z,b\nz,z,b\nx,z,b\n";
    private static final String ORDER = "s,r,g\n9,0,a\n8,1,b\n7,2,a\n6,0,b\n";

    private static final String OF_NUMBERS =
            "--task regression --label y --prediction p --protected g --minimum-rows 2";
    private static final String OF_CLASSES =
            "--task multiclass --label y --prediction p --protected g --minimum-rows 2";
    private static final String OF_ORDER = "--task ranking --score s --label r --top 2 --protected g --minimum-rows 2";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void numbersAreHeldAgainstTheTruthInEveryGroup() throws IOException {
        JsonNode report = report(NUMBERS, OF_NUMBERS);

        JsonNode everybody = group(report, "{}");
        assertThat(everybody.path("n").asInt()).isEqualTo(5);
        value(everybody, "mean_residual", 0.8);
        value(everybody, "mean_absolute_error", 0.8);
        value(everybody, "root_mean_squared_error", Math.sqrt(2));
        value(everybody, "r_squared", 1 - 10 / 14.8);
        value(group(report, "{\"g\":\"a\"}"), "mean_absolute_error", 0.5);
        value(group(report, "{\"g\":\"a\"}"), "r_squared", 0.5);
        value(group(report, "{\"g\":\"b\"}"), "root_mean_squared_error", Math.sqrt(3));
        value(group(report, "{\"g\":\"b\"}"), "r_squared", -0.125);
        JsonNode pair = report.path("comparisons").path(0);
        assertThat(pair.at("/difference/value").asDouble()).isEqualTo(0.5 - 1);
        assertThat(pair.at("/reference/g").asText()).isEqualTo("b");
    }

    @Test
    void classesHaveTheirMatrixAndEveryClassItsRates() throws IOException {
        JsonNode report = report(CLASSES, OF_CLASSES + " --reference g=a");

        JsonNode everybody = group(report, "{}");
        assertThat(everybody.path("matrix").toString())
                .isEqualTo("{\"classes\":[\"x\",\"y\",\"z\"],\"counts\":[[1,1,1],[0,1,0],[0,0,2]]}");
        value(everybody, "accuracy", 4 / 6.0);
        value(everybody, "balanced_accuracy", (1 / 3.0 + 1 + 1) / 3);
        value(everybody.at("/classes/0"), "true_positive_rate", 1 / 3.0);
        value(everybody.at("/classes/0"), "selection_rate", 1 / 6.0);
        value(everybody.at("/classes/2"), "precision", 2 / 3.0);
        assertThat(group(report, "{\"g\":\"b\"}")
                        .at("/metrics/balanced_accuracy/undefined")
                        .asText())
                .isEqualTo("CLASS_MISSING");
        assertThat(report.path("comparisons"))
                .allSatisfy(each -> assertThat(each.at("/reference/g").asText()).isEqualTo("a"));
    }

    @Test
    void anOrderGivesExposureAndTheGainOfItsTop() throws IOException {
        JsonNode report = report(ORDER, OF_ORDER);

        double second = 1 / (Math.log(3) / Math.log(2));
        double fourth = 1 / (Math.log(5) / Math.log(2));
        value(group(report, "{}"), "ndcg_at_2", second / (2 + second));
        JsonNode a = group(report, "{\"g\":\"a\"}");
        value(a, "mean_exposure", 0.75);
        value(a, "mean_rank", 2);
        value(a, "ndcg_within_group", second);
        value(a, "share_of_top_2", 0.5);
        value(group(report, "{\"g\":\"b\"}"), "mean_exposure", (second + fourth) / 2);
        assertThat(report.at("/provenance/seed").isNull()).isTrue();
    }

    /// The figures of the golden files were made by other programs.
    @Test
    void errorsOfNumbersAreThoseOfTheGoldenFile() throws IOException {
        JsonNode expected = golden("communities_crime_regression").at("/by/majority_black/by_group");

        JsonNode report = run(
                shared().resolve("data/communities_crime_regression.csv"),
                "--task regression --label y_true --prediction y_pred --protected majority_black");

        assertThat(expected.path("rmse").size()).isEqualTo(2);
        for (String group : List.of("yes", "no")) {
            JsonNode found = group(report, "{\"majority_black\":\"%s\"}".formatted(group));
            value(
                    found,
                    "root_mean_squared_error",
                    expected.at("/rmse/" + group).asDouble());
            value(found, "mean_absolute_error", expected.at("/mae/" + group).asDouble());
            value(found, "r_squared", expected.at("/r2/" + group).asDouble());
            value(found, "mean_residual", expected.at("/mean_residual/" + group).asDouble());
        }
    }

    @Test
    void matricesOfGroupsAreThoseOfTheGoldenFile() throws IOException {
        JsonNode expected = golden("diabetes130_multiclass").at("/by/gender/confusion_by_group");

        JsonNode report = run(
                shared().resolve("data/diabetes130_multiclass.csv"),
                "--task multiclass --label y_true --prediction y_pred --protected gender");

        for (String group : List.of("Female", "Male")) {
            assertThat(group(report, "{\"gender\":\"%s\"}".formatted(group)).at("/matrix/counts"))
                    .isEqualTo(expected.path(group));
        }
    }

    @Test
    void placesInAnOrderAreThoseOfTheGoldenFile() throws IOException {
        JsonNode expected = golden("ranking").path("german_sex");

        JsonNode report = run(
                shared().resolve("data/german_lr.csv"),
                "--task ranking --score y_score --tie-breaker row_id --top 10,50 --protected sex");

        for (String group : List.of("female", "male")) {
            JsonNode found = group(report, "{\"sex\":\"%s\"}".formatted(group));
            JsonNode exposure = expected.path("exposure_by_group").path(group);
            value(found, "mean_exposure", exposure.path("mean_exposure").asDouble());
            value(
                    found,
                    "exposure_to_population",
                    exposure.path("exposure_to_population").asDouble());
            value(found, "mean_rank", exposure.path("mean_rank").asDouble());
            value(
                    found,
                    "lift_in_top_50",
                    expected.at("/topk/50/%s/lift".formatted(group)).asDouble());
        }
    }

    private static Path shared() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(parent -> parent.resolve("shared/fairness"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseGet(() -> abort("skipped: no folder shared/fairness beside this checkout"));
    }

    private static JsonNode golden(String name) throws IOException {
        return JSON.readTree(shared().resolve("golden/%s.json".formatted(name)).toFile());
    }

    @ParameterizedTest
    @ValueSource(strings = {OF_NUMBERS, OF_CLASSES, OF_ORDER})
    void everyTaskKeepsToTheSchemaAndIsWrittenInEveryForm(String options) throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("..", "docs", "bias-report.schema.json")));

        JsonNode report = report(data(options), options);

        assertThat(schema.validate(report)).isEmpty();
        assertThat(schema.validate(JSON.readTree("{\"format\": \"probity-bias-report/1\", \"task\": \"ranking\"}")))
                .isNotEmpty();
        assertThat(Files.readAllBytes(folder.resolve("report.docx"))).startsWith('P', 'K');
        assertThat(Files.readAllBytes(folder.resolve("report.xlsx"))).startsWith('P', 'K');
        assertThat(Files.readString(folder.resolve("report.html"))).contains("By g", "Methods and provenance");
    }

    @ParameterizedTest
    @ValueSource(strings = {OF_NUMBERS, OF_CLASSES, OF_ORDER})
    void aReportIsMadeAgainToTheLastByteAndAnotherFileIsNot(String options) throws IOException {
        String text = data(options);
        report(text, options);
        Path other = Files.writeString(folder.resolve("other.csv"), text.replaceFirst("\n[^,]+,", "\n4,"));

        Shell same = Shell.bias(file().toString(), "--reproduce", record().toString());
        Shell different = Shell.bias(other.toString(), "--reproduce", record().toString());

        assertThat(same.said()).startsWith("EQUAL");
        assertThat(different.exit()).isEqualTo(1);
        assertThat(different.said()).startsWith("DIFFERENT").contains("/provenance/dataset/sha256");
    }

    @ParameterizedTest(name = "{0} {3} {4}: {5}")
    @CsvSource({
        "rmse, , , at_most, 40, MET, 0",
        "rmse, , , at_most, 5, NOT_MET, 1",
        "rmse, , , at_most, 9.2, INCONCLUSIVE, 2",
        "mae, g, , at_most, 30, MET, 0",
        "mae, g, , at_least, 30, NOT_MET, 1",
        "mae, g, few, at_most, 100, INCONCLUSIVE, 2",
        "r2, g, flat, at_least, 0, UNDEFINED, 2",
        "r2, g, nobody, at_least, 0, UNDEFINED, 2"
    })
    void aBoundOnAnErrorIsJudgedByItsWholeInterval(
            String metric, String grouping, String group, String comparison, double bound, String verdict, int exit)
            throws IOException {
        Path criteria = Files.writeString(
                folder.resolve("c.yaml"),
                "- id: one\n  metric: %s\n  comparison: %s\n  bound: %s\n%s%s"
                        .formatted(
                                metric,
                                comparison,
                                bound,
                                grouping == null ? "" : "  grouping: " + grouping + "\n",
                                group == null ? "" : "  group: " + group + "\n"));
        Shell shell = shell(
                write(manyNumbers()),
                "--task regression --label y --prediction p --protected g --criteria " + criteria + " --out "
                        + record());

        assertThat(shell.exit()).as(shell.complained() + shell.said()).isEqualTo(exit);
        assertThat(JSON.readTree(record().toFile()).at("/criteria/0/verdict").asText())
                .isEqualTo(verdict);
    }

    /// Residuals of 10 and -10 take turns in group a, of 8 and -8 in the group whose truth never moves; six rows are
    /// few.
    private static String manyNumbers() {
        StringBuilder text = new StringBuilder("y,p,g\n");
        for (int row = 0; row < 200; row++) {
            text.append("%d,%d,a%n".formatted(row, row + (row % 4 == 0 ? 12 : row % 2 == 0 ? 8 : -10)));
            text.append("%d,%d,flat%n".formatted(50, 50 + (row % 4 == 0 ? 10 : row % 2 == 0 ? 6 : -8)));
        }
        return text + "1,2,few\n2,3,few\n3,3,few\n4,4,few\n5,6,few\n6,9,few\n";
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--task regression --label y --prediction p --protected g --reference g=a | --reference has no meaning",
                "--task regression --label y --prediction p --protected g --positive 1 | --positive has no meaning",
                "--task ranking --score s --protected g --prediction p | --prediction has no meaning",
                "--task ranking --score s --protected g --seed 3 | --seed has no meaning",
                "--task multiclass --label y --prediction p --protected g --examine all | --examine has no meaning",
                "--task multiclass --label y --prediction p --protected g --weight w | --weight has no meaning",
                "--label y --prediction p --protected g --top 5 | --top has no meaning with --task binary",
                "--task ranking --protected g | needs --score",
                "--task regression --label y --protected g | needs --prediction",
                "--task regression --label y --prediction p | needs --protected",
                "--task regression --label y --prediction y --protected g | two different columns",
                "--task regression --label y --prediction p --protected p | p is used twice",
                "--task ranking --score s --protected g --top 5,x | 'x' is no whole number",
                "--task clustering --label y | no 'clustering'"
            })
    void anOptionWithoutMeaningIsNamed(String options, String complaint) throws IOException {
        Shell shell = shell(write(NUMBERS), options);

        assertThat(shell.exit()).isEqualTo(64);
        assertThat(shell.complained()).contains(complaint.strip());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "y,p,g;1,2,a;2,much,b | regression --label y --prediction p | line 3, column 'p': 'much' is no finite"
                        + " number",
                "y,p,g;1,NaN,a;2,1e999,b | regression --label y --prediction p | line 3, column 'p': '1e999'",
                "y,p,g;1,,a;2,,b | regression --label y --prediction p | column 'p' has no value in any row",
                "y,p,g;1,,a;,3,b | regression --label y --prediction p | No row has both a truth and a prediction",
                "y,p,g;1,1,;2,3, | regression --label y --prediction p | column 'g' has no value in any row",
                "y,p,g;1,1,a;2,3 | regression --label y --prediction p | line 3: 2 values",
                "y,q,g;1,1,a | regression --label y --prediction p | has no column 'p'; it has y, q, g",
                "s,r,g;1,1,a;2,-3,b | ranking --score s --label r | line 3, column 'r': the relevance '-3' is below"
                        + " zero",
                "s,r,g;high,1,a | ranking --score s | line 2, column 's': 'high'",
                "y,p,g;x,,a;,z,b | multiclass --label y --prediction q | has no column 'q'",
                "y,p,g;,,a | multiclass --label y --prediction p | No row has a label or a prediction"
            })
    void wrongDataAreNamedByColumnAndLine(String rows, String options, String complaint) throws IOException {
        Shell shell = shell(write(rows.strip().replace(';', '\n') + "\n"), "--protected g --task " + options.strip());

        assertThat(shell.complained()).contains(complaint.strip());
        assertThat(shell.exit()).isEqualTo(65);
    }

    @Test
    void moreThanFiftyClassesAreMeasurements() throws IOException {
        StringBuilder text = new StringBuilder("y,p,g\n");
        for (int row = 0; row < 60; row++) {
            text.append("c%d,c%d,a%n".formatted(row, row));
        }

        Shell shell = shell(write(text.toString()), "--task multiclass --label y --prediction p --protected g");

        assertThat(shell.exit()).isEqualTo(65);
        assertThat(shell.complained()).contains("column 'y'", "60 different values", "50 classes");
    }

    @Test
    void rowsThatCannotCountAreCountedAndRemarked() throws IOException {
        JsonNode report = report(NUMBERS + ",3,a\n4,,b\n5,5,\n", OF_NUMBERS);

        assertThat(report.at("/provenance/dataset/rows").asInt()).isEqualTo(8);
        assertThat(group(report, "{}").path("n").asInt()).isEqualTo(6);
        assertThat(group(report, "{\"g\":null}").path("n").asInt()).isEqualTo(1);
        assertThat(report.path("remarks"))
                .extracting(remark -> remark.path("code").asText() + remark.path("rows"))
                .contains("ROWS_INCOMPLETE2", "ROWS_WITHOUT_GROUP1");
    }

    private static String data(String options) {
        return options.equals(OF_NUMBERS) ? NUMBERS : options.equals(OF_CLASSES) ? CLASSES : ORDER;
    }

    private static void value(JsonNode group, String metric, double expected) {
        assertThat(group.path("metrics").path(metric).path("value").asDouble(Double.NaN))
                .as(metric)
                .isEqualTo(expected, within(1e-9));
    }

    private static JsonNode group(JsonNode report, String attributes) throws IOException {
        JsonNode wanted = JSON.readTree(attributes);
        return StreamSupport.stream(report.path("groups").spliterator(), false)
                .filter(each -> each.path("attributes").equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    private Path file() {
        return folder.resolve("data.csv");
    }

    private Path record() {
        return folder.resolve("report.json");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(file(), text);
    }

    private JsonNode report(String text, String options) throws IOException {
        return run(write(text), options);
    }

    private JsonNode run(Path data, String options) throws IOException {
        Shell shell = shell(
                data,
                "%s --out %s --docx %3$s/report.docx --xlsx %3$s/report.xlsx --html %3$s/report.html"
                        .formatted(options, record(), folder));
        assertThat(shell.exit()).as(shell.complained()).isZero();
        return JSON.readTree(record().toFile());
    }

    private static Shell shell(Path data, String options) {
        List<String> arguments = new ArrayList<>(List.of(data.toString()));
        arguments.addAll(List.of(options.strip().split(" +")));
        return Shell.bias(arguments.toArray(String[]::new));
    }
}
