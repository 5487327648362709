package org.probity.cli.bias;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.probity.bias.Metric;
import org.probity.bias.Resampling;
import org.probity.bias.task.Question;
import org.probity.bias.task.TaskMetric;
import org.probity.reports.bias.MetricName;

/// The page about the command is right as long as this passes.
class DocumentedExampleTest {

    private static final Path DOCS = Path.of("..", "docs");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theCommandsOfThePageDoWhatItSays() throws IOException {
        List<String> commands = Files.readString(DOCS.resolve("bias.md"))
                .replace("\\\n", " ")
                .lines()
                .filter(line -> line.startsWith("bin/probity bias "))
                .toList();
        assertThat(commands).hasSize(5);

        Shell first = run(commands.getFirst());
        assertThat(first.exit()).as(first.complained()).isEqualTo(1);
        assertThat(first.said())
                .contains("NOT MET       parity-region", "INCONCLUSIVE  four-fifths-age", "MET           accuracy");
        assertThat(folder.resolve("report.docx")).isNotEmptyFile();
        Shell second = run(commands.get(1));
        assertThat(second.exit()).isZero();
        assertThat(second.said()).startsWith("EQUAL");

        Shell numbers = run(commands.get(2));
        assertThat(numbers.exit()).as(numbers.complained()).isEqualTo(1);
        assertThat(numbers.said()).contains("MET           error", "NOT MET       gap-region", "fit-uninsured");
        assertThat(run(commands.get(3)).said()).contains("multiclass", "65 and over");
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains(
                        "The class \u201curgent\u201d, where it is true, is found otherwise for 65 and over than for");
        assertThat(run(commands.get(4)).said()).contains("ranking", "NDCG of the top 20", "abroad");
    }

    @Test
    void thePageNamesEveryMetric() throws IOException {
        String page = Files.readString(DOCS.resolve("bias.md"));
        assertThat(Arrays.stream(Metric.values()).map(MetricName::of))
                .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }

    @Test
    void thePageNamesEveryMetricOfEveryTask() throws IOException {
        String page = Files.readString(DOCS.resolve("bias.md"));
        var none = Resampling.DEFAULT;
        assertThat(Stream.of(
                                new Question.Classes("y", "p", none),
                                new Question.Numbers("y", "p", none),
                                new Question.Order("s", Optional.of("r"), Optional.empty(), List.of(7)))
                        .flatMap(question -> TaskMetric.of(question).stream())
                        .map(metric -> metric.id().replaceAll("_7$", "_K")))
                .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }

    private Shell run(String command) {
        String[] arguments = command.replaceFirst("bin/probity bias ", "")
                .replace("docs/", DOCS + "/")
                .replaceAll("(report\\.\\w+)", folder + "/$1")
                .strip()
                .split(" +");
        return Shell.bias(arguments);
    }
}
