package org.probity.bias.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReaderTest {

    @TempDir
    Path folder;

    private final TableReader reader = new TableReader(1_000);

    @Test
    void readsTextsNumbersAndWhatIsMissing() throws IOException {
        Table table = read("sex,age\nFemale,30\n ?,\n\"Fe\"\"x\",3e1\nFemale, 30\n");

        assertThat(table.rows()).isEqualTo(4);
        assertThat(table.column("sex").values()).containsExactly("", "Female", "Fe\"x");
        assertThat(table.column("sex").missing(1)).isTrue();
        Numbers age = table.column("age").numbers().orElseThrow();
        assertThat(age.at(0)).isEqualTo(30);
        assertThat(age.at(2)).isEqualTo(30);
        assertThat(age.missing(1)).isTrue();
        assertThat(table.column("sex").numbers()).isEmpty();
    }

    @Test
    void rowsCanGoByTheirNumber() throws IOException {
        Table table = read("a\nx\ny\n").numbered("row");

        assertThat(table.column("row").text(1)).isEqualTo("2");
        assertThatThrownBy(() -> table.numbered("a")).hasMessageContaining("a column a");
    }

    @Test
    void growsBeyondTheFirstThousandRows() throws IOException {
        var text = new StringBuilder("a\n");
        for (int i = 0; i < 5_000; i++) {
            text.append(i % 7).append('\n');
        }
        Path file = Files.writeString(folder.resolve("long.csv"), text);

        Table table = ((TableOutcome.Read) new TableReader(5_000).read(file)).table();

        assertThat(table.rows()).isEqualTo(5_000);
        assertThat(table.column("a").text(4_999)).isEqualTo(Integer.toString(4_999 % 7));
    }

    @Test
    void namesTheLineOrTheColumnThatCannotBeRead() throws IOException {
        assertThat(refused("a,b\n1,2\n3\n")).contains("line 3", "1 values", "2 columns");
        assertThat(refused("a,a\n1,2\n")).contains("column a occurs twice");
        assertThat(refused("")).contains("empty");
        assertThat(refused("a\n" + "1\n".repeat(1_001))).contains("1000 rows");
    }

    @Test
    void saysWhichColumnIsNotThere() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "a\n1\n");

        assertThat(reader.read(file, List.of("b")))
                .isInstanceOfSatisfying(
                        TableOutcome.Refused.class,
                        refused -> assertThat(refused.problem().subject()).isEqualTo("b"));
    }

    @Test
    void refusesTextThatIsNotUtf8() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(file, "a\nMünchen\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(reader.read(file)).isInstanceOf(TableOutcome.Refused.class);
    }

    private Table read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("data.csv"), text);
        return ((TableOutcome.Read) reader.read(file)).table();
    }

    private String refused(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.csv"), text);
        return ((TableOutcome.Refused) reader.read(file)).problem().message();
    }
}
