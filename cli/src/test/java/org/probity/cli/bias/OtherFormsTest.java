package org.probity.cli.bias;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same people in the forms in which files come: the figures are the same, and what was done is said.
class OtherFormsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void otherSeparatorsAndEncodingsGiveTheSameFigures() throws IOException {
        JsonNode usual = report("usual.csv", People.csv().getBytes(StandardCharsets.UTF_8));
        JsonNode semicolons =
                report("semicolons.csv", People.csv().replace(',', ';').getBytes(StandardCharsets.UTF_8));
        JsonNode utf16 = report("utf16.csv", People.csv().getBytes(StandardCharsets.UTF_16));
        JsonNode latin1 =
                report("latin1.csv", People.csv().getBytes(StandardCharsets.ISO_8859_1), "--encoding", "latin1");

        assertThat(List.of(semicolons, utf16, latin1))
                .allSatisfy(each -> assertThat(each.path("groups")).isEqualTo(usual.path("groups")));
        assertThat(usual.path("sections")).isEmpty();
        assertThat(semicolons.at("/sections/0/sentences/0").asText()).contains("semicolon");
        assertThat(utf16.at("/sections/0/sentences/0").asText()).contains("UTF-16");
    }

    @Test
    void packedFilesAndWorkbooksGiveTheSameFigures() throws IOException {
        JsonNode usual = report("usual.csv", People.csv().getBytes(StandardCharsets.UTF_8));

        assertThat(report("people.csv.gz", packed()).path("groups")).isEqualTo(usual.path("groups"));
        assertThat(report("people.xlsx", workbook()).path("groups")).isEqualTo(usual.path("groups"));
    }

    @Test
    void anApprovedVersionShowsWhichRowsWereRelabelled() throws IOException {
        Path before = Files.writeString(folder.resolve("before.csv"), numbered(""));
        JsonNode after = report(
                "after.csv",
                numbered("f").getBytes(StandardCharsets.UTF_8),
                "--examine",
                "tampering,data",
                "--row-id",
                "id",
                "--baseline",
                before.toString());

        JsonNode tampering = after.at("/sections/1");
        assertThat(tampering.path("sentences").toString()).contains("40 were relabelled");
        assertThat(tampering.at("/tables/0/rows")).isNotEmpty();
        assertThat(tampering.at("/tables/0/rows/0/0").asText()).isEqualTo("Suspicious");
        assertThat(tampering.at("/tables/0/rows/0/2").asText()).contains("f");
    }

    @Test
    void aReportOfEveryPartIsMadeAgainFromItsPlan() throws IOException {
        Path before = Files.writeString(folder.resolve("before.csv"), numbered(""));
        Path population =
                Files.writeString(folder.resolve("population.csv"), "attribute,group,share\nsex,f,0.5\nsex,m,0.5\n");
        report(
                "after.csv",
                numbered("f").getBytes(StandardCharsets.UTF_8),
                "--examine",
                "all",
                "--score",
                "s",
                "--features",
                "x",
                "--row-id",
                "id",
                "--provenance",
                "batch",
                "--baseline",
                before.toString(),
                "--population",
                population.toString());

        Shell again = Shell.bias(
                folder.resolve("after.csv").toString(),
                "--reproduce",
                folder.resolve("after.csv.json").toString(),
                "--baseline",
                before.toString());
        Shell without = Shell.bias(
                folder.resolve("after.csv").toString(),
                "--reproduce",
                folder.resolve("after.csv.json").toString());

        assertThat(again.said()).as(again.complained()).startsWith("EQUAL");
        assertThat(without.exit()).isEqualTo(64);
        assertThat(without.complained()).contains("--baseline");
    }

    /// 1,200 rows; the first forty positive labels of one sex are turned round, if one is named.
    private static String numbered(String turned) {
        StringBuilder text = new StringBuilder("id,y,p,group,sex,x,s,batch\n");
        int left = turned.isEmpty() ? 0 : 40;
        for (int i = 0; i < 1_200; i++) {
            String sex = i % 2 == 0 ? "f" : "m";
            boolean label = i * 7919 % 10 < 4;
            if (left > 0 && label && sex.equals(turned)) {
                label = false;
                left--;
            }
            text.append("%d,%d,%d,%s,%s,%d,0.%03d,%s\n"
                    .formatted(
                            i,
                            label ? 1 : 0,
                            i % 3 == 0 ? 1 : 0,
                            i % 5 < 2 ? "a" : "b",
                            sex,
                            i * 31 % 17,
                            (label ? 300 : 100) + i % 601,
                            i % 7 < 3 ? "one" : "two"));
        }
        return text.toString();
    }

    private JsonNode report(String name, byte[] bytes, String... more) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        Path report = folder.resolve(name + ".json");
        String[] options = Stream.concat(Stream.of("--out", report.toString()), Stream.of(more))
                .toArray(String[]::new);
        Shell shell = Shell.people(file, options);
        assertThat(shell.exit()).as(shell.complained()).isZero();
        return new JsonMapper().readTree(report.toFile());
    }

    private static byte[] packed() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(People.csv().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("people");
            People.csv().lines().forEach(line -> {
                var row = sheet.createRow(sheet.getLastRowNum() + 1);
                for (String value : line.split(",", -1)) {
                    var cell = row.createCell(Math.max(0, row.getLastCellNum()));
                    if (value.matches("[0-9.]+")) {
                        cell.setCellValue(Double.parseDouble(value));
                    } else {
                        cell.setCellValue(value);
                    }
                }
            });
            var bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }
}
