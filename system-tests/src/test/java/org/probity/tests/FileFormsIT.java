package org.probity.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.probity.tests.Caller.Answer;

/// Datasets in the forms in which people have them.
class FileFormsIT {

    private static final List<List<String>> TABLE = IntStream.range(0, 400)
            .mapToObj(row -> List.of(
                    row % 2 == 0 ? "männlich" : "weiblich",
                    row % 5 == 0 ? "0" : "1",
                    row % 7 == 0 ? "0" : "1",
                    "%d.%d".formatted(row % 3, row % 10)))
            .toList();

    private static final List<String> HEADER = List.of("sex", "y", "p", "w");

    private static final Map<String, Object> PLAN = Map.of(
            "label",
            "y",
            "prediction",
            "p",
            "positiveValue",
            "1",
            "favourableValue",
            "1",
            "weight",
            "w",
            "groupings",
            List.of(List.of("sex")),
            "minimumGroupSize",
            30);

    @TempDir
    Path folder;

    private final Caller david = Caller.signedIn("david");
    private final Caller olivia = Caller.signedIn("olivia");

    /// The same table in another dress.
    enum Form {
        SEMICOLONS_AND_UTF_16,
        PACKED,
        EXCEL,
        PARQUET
    }

    @ParameterizedTest
    @EnumSource
    void theSameRowsAreTheSameReportInEveryForm(Form form) throws IOException, InterruptedException, SQLException {
        byte[] file = written(form);
        String usual = "model-versions/" + ModelVersions.evaluatedOn(csv(",", "."));
        String other = "model-versions/" + ModelVersions.evaluatedOnFile(file);

        Answer expected = david.analyse(usual, PLAN);
        Answer found = david.analyse(other, PLAN);
        Path record = Files.write(
                folder.resolve("record.json"),
                david.file("analyses/" + found.id() + "/bias-report.json").body());
        String again = CommandLine.said(
                "bias", Files.write(folder.resolve("original"), file).toString(), "--reproduce", record.toString());

        assertThat(found.body().path("report").path("groupings"))
                .isEqualTo(expected.body().path("report").path("groupings"));
        assertThat(Caller.JSON
                        .readTree(record.toFile())
                        .at("/provenance/dataset/sha256")
                        .asText())
                .isEqualTo(Caller.sha256(file));
        assertThat(again).startsWith("EQUAL");
    }

    @Test
    void whatWasDoneToAFileStandsAtItsVersion() {
        Answer usual = upload("", csv(",", ".").getBytes(StandardCharsets.UTF_8));
        Answer named = upload("&encoding=latin1&separator=semicolon", latin(csv(";", ",")));

        assertThat(usual.body().path("reading")).isEmpty();
        assertThat(named.body().path("reading"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        "The text was read as ISO-8859-1.",
                        "The columns were separated by the sign semicolon.",
                        "Numbers with a decimal comma were read as such.");
        assertThat(named.body().at("/profile/rows").asInt()).isEqualTo(400);
        assertThat(named.body().at("/profile/columns/3/type").asText()).isEqualTo("DECIMAL");
        assertThat(named.body().at("/profile/digest").asText()).isEqualTo(Caller.sha256(latin(csv(";", ","))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'', file, not UTF-8",
        "&encoding=klingon, encoding, latin1",
        "&separator=dash, separator, 'comma, semicolon, tab or pipe'"
    })
    void aFileThatCannotBeReadIsRefusedByNameAndLeavesNothing(String options, String field, String why) {
        String dataset = dataset();

        Answer refused = upload(dataset, options, latin(csv(";", ",")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(refused.body().at("/errors/0/message").asText()).contains(why);
        assertThat(olivia.get("datasets/" + dataset + "/versions").body()).isEmpty();
    }

    private Answer upload(String options, byte[] file) {
        return upload(dataset(), options, file);
    }

    private Answer upload(String dataset, String options, byte[] file) {
        return olivia.send(
                "POST",
                "datasets/" + dataset + "/versions?fileName=f&source=s&collectionMethod=m&licence=l&personalData=NONE"
                        + options,
                file,
                Map.of("Content-Type", "application/octet-stream"));
    }

    private String dataset() {
        String project = olivia.post("projects", Caller.project("Forms " + UUID.randomUUID()))
                .id();
        return olivia.post("projects/" + project + "/datasets", Map.of("name", "Cases"))
                .id();
    }

    private byte[] written(Form form) throws IOException, SQLException {
        return switch (form) {
            case SEMICOLONS_AND_UTF_16 -> ("\uFEFF" + csv(";", ",")).getBytes(StandardCharsets.UTF_16LE);
            case PACKED -> packed(csv(",", "."));
            case EXCEL -> workbook();
            case PARQUET -> parquet();
        };
    }

    private static String csv(String separator, String decimal) {
        return String.join(separator, HEADER) + "\n"
                + TABLE.stream()
                        .map(row -> String.join(separator, row).replace(".", decimal))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static byte[] latin(String text) {
        return text.getBytes(Charset.forName("ISO-8859-1"));
    }

    private static byte[] packed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("Cases");
            Row header = sheet.createRow(0);
            IntStream.range(0, HEADER.size())
                    .forEach(column -> header.createCell(column).setCellValue(HEADER.get(column)));
            for (int row = 0; row < TABLE.size(); row++) {
                Row line = sheet.createRow(row + 1);
                line.createCell(0).setCellValue(TABLE.get(row).getFirst());
                for (int column = 1; column < HEADER.size(); column++) {
                    line.createCell(column)
                            .setCellValue(Double.parseDouble(TABLE.get(row).get(column)));
                }
            }
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    private byte[] parquet() throws IOException, SQLException {
        Path csv = Files.writeString(folder.resolve("table.csv"), csv(",", "."));
        Path parquet = folder.resolve("table.parquet");
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement()) {
            statement.execute("copy (from '%s') to '%s' (format parquet)".formatted(csv, parquet));
        }
        return Files.readAllBytes(parquet);
    }
}
