package org.probity.bias.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.probity.bias.SharedFiles;
import org.probity.bias.data.DatasetProfile.ColumnProfile;
import org.probity.bias.data.DatasetProfile.ColumnType;
import org.probity.bias.data.DatasetProfile.ValueCount;
import org.probity.bias.data.DatasetProfiler.Outcome;
import org.probity.bias.data.DatasetProfiler.Outcome.Profiled;
import org.probity.bias.data.DatasetProfiler.Outcome.Unreadable;

class DatasetProfilerTest {

    private final DatasetProfiler profiler = new DatasetProfiler(new Limits(1000, 4, 3));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyColumnIsDescribedAndMissingIsNotAValue() throws IOException {
        Outcome outcome = profile("\uFEFFage,sex,score\n30,f,0.5\n?,m,1\n41,\"f\",\n");

        DatasetProfile profile = ((Profiled) outcome).profile();
        assertThat(profile.rows()).isEqualTo(3);
        assertThat(profile.columns()).extracting(ColumnProfile::name).containsExactly("age", "sex", "score");
        assertThat(profile.columns())
                .extracting(ColumnProfile::type)
                .containsExactly(ColumnType.INTEGER, ColumnType.TEXT, ColumnType.DECIMAL);
        assertThat(profile.columns()).extracting(ColumnProfile::missing).containsExactly(1L, 0L, 1L);
        assertThat(profile.columns().get(1).top()).containsExactly(new ValueCount("f", 2), new ValueCount("m", 1));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a,A~1,2|the column A occurs twice|1",
                "a,~1,2|column 2 has no name|1",
                "a,b~1,2~3|1 values stand where the header has 2 columns|3",
                "a,b,c,d~1,2,3,4|4 columns, at most 3 are read|1",
                "a~1~2~3~4~5|more than 4 rows|6"
            })
    void aFileThatCannotBeReadSaysWhereAndWhy(String content, String reason, long line) throws IOException {
        Outcome outcome = profile(content.replace('~', '\n'));

        assertThat(outcome).isEqualTo(new Unreadable(reason, line));
    }

    @Test
    void anotherEncodingIsRefusedAndNotGuessed() throws IOException {
        Path file = Files.write(folder.resolve("latin"), "name\nJos\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(profiler.profile(file)).isEqualTo(new Unreadable("the file is not UTF-8 text", 0));
    }

    @Test
    void theFilteredCompasFileHasItsKnownRows() throws IOException {
        Outcome outcome = new DatasetProfiler(Limits.DEFAULT).profile(SharedFiles.data("compas_filtered6172"));

        assertThat(((Profiled) outcome).profile().rows()).isEqualTo(6172);
    }

    private Outcome profile(String content) throws IOException {
        return profiler.profile(Files.writeString(folder.resolve("data.csv"), content));
    }
}
