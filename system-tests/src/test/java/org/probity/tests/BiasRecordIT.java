package org.probity.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.probity.tests.Caller.Answer;

/// The record of an analysis: what an outsider can make again, and what files are rendered from.
class BiasRecordIT {

    private static final String ROWS = "sex,age,y,p\n"
            + IntStream.range(0, 900)
                    .mapToObj(row -> "%s,%s,%d,%d"
                            .formatted(
                                    row % 20 == 0 ? "?" : row % 2 == 0 ? "a" : "b",
                                    row % 3 == 0 ? "old" : "young",
                                    row % 5 == 0 ? 0 : 1,
                                    row % 7 == 0 ? 0 : 1))
                    .collect(Collectors.joining("\n"));

    @TempDir
    Path folder;

    private final Caller david = Caller.signedIn("david");
    private final Caller ada = Caller.signedIn("ada");
    private final String version = "model-versions/" + ModelVersions.evaluatedOn(ROWS);
    private final Answer analysis = david.analyse(
            version,
            Map.of(
                    "label",
                    "y",
                    "prediction",
                    "p",
                    "positiveValue",
                    "1",
                    "favourableValue",
                    "1",
                    "groupings",
                    List.of(List.of("sex"), List.of("sex", "age")),
                    "references",
                    Map.of("sex", "b"),
                    "minimumGroupSize",
                    30));

    @Test
    void anOutsiderMakesTheRecordAgainToTheLastByte() throws IOException, InterruptedException {
        Path record = Files.write(folder.resolve("record.json"), file("json").body());
        Path data = Files.writeString(folder.resolve("data.csv"), ROWS);
        Path other = Files.writeString(folder.resolve("other.csv"), ROWS.replaceFirst("a,young,1,1", "b,young,1,1"));

        String same = CommandLine.said("bias", data.toString(), "--reproduce", record.toString());
        String changed = CommandLine.said("bias", other.toString(), "--reproduce", record.toString());

        assertThat(same).startsWith("EQUAL");
        assertThat(changed).startsWith("DIFFERENT");
    }

    @Test
    void theRecordIsNamedByTheDigestOfItsBytes() {
        assertThat(analysis.body().path("recordDigest").asText())
                .isEqualTo(Caller.sha256(file("json").body()));
        assertThat(file("docx").body()).isEqualTo(file("docx").body());
    }

    @Test
    void everyFormIsHandedOutWithTheSameFigures() {
        String page = new String(file("html").body(), StandardCharsets.UTF_8);
        String document = OfficeFiles.text(file("docx").body());

        assertThat(OfficeFiles.rows(file("xlsx").body(), "Groups"))
                .filteredOn(row -> "sex".equals(row.get("By")))
                .extracting(row -> row.get("Group"))
                .contains("a", "b", "no value");
        assertThat(List.of(page, document)).allSatisfy(text -> assertThat(text).contains("By sex*age", "Base rate"));
        assertThat(file("html").headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(ada.file("analyses/" + analysis.id() + "/bias-report.pdf").statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<byte[]> file(String format) {
        HttpResponse<byte[]> file = ada.file("analyses/" + analysis.id() + "/bias-report." + format);
        assertThat(file.statusCode()).isEqualTo(200);
        return file;
    }
}
