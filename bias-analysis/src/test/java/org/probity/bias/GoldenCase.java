package org.probity.bias;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.probity.bias.engine.CellOutcome;
import org.probity.bias.engine.DuckDbCells;
import org.probity.bias.engine.EngineLimits;
import org.probity.bias.engine.Observer;

/// One case of the shared golden files: its data, its expected values, and reports on them.
public record GoldenCase(String name, JsonNode expected, Path data) {

    public static GoldenCase of(String name) {
        return new GoldenCase(name, SharedFiles.golden(name), SharedFiles.data(name));
    }

    /// Where there are no shared files beside the checkout, the test is skipped and says so.
    public static Path shared() {
        Optional<Path> found = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .takeWhile(parent -> parent != null)
                .map(parent -> parent.resolve("shared/fairness"))
                .filter(Files::isDirectory)
                .findFirst();
        assumeTrue(found.isPresent(), "skipped: the shared golden files are not beside this checkout");
        return found.orElseThrow();
    }

    /// The attribute keys with expected counts, intersections included.
    public List<String> keys() {
        return names(expected.path("counts"));
    }

    public List<String> groups(String key) {
        return names(expected.path("counts").path(key));
    }

    public static List<String> names(JsonNode object) {
        Iterable<String> names = object::fieldNames;
        return StreamSupport.stream(names.spliterator(), false).toList();
    }

    /// The rates that have no denominator in a group, by their names in the file.
    public boolean undefined(String key, String group, String rate) {
        return StreamSupport.stream(
                        expected.path("undefined").path(key).path(group).spliterator(), false)
                .anyMatch(name -> name.asText().equals(rate));
    }

    public JsonNode stats(String key) {
        return expected.path("stats").path(key);
    }

    /// The files code positive as 1 throughout, so their selection rate is that of the answer 1, wanted or not.
    public BiasReport codedReport() {
        List<Grouping> groupings = keys().stream()
                .map(key -> Grouping.of(key.split("\\*", -1))
                        .against(stats(key).path("reference_group").asText()))
                .toList();
        return report(new DecisionColumns("y_true", "y_pred", "1", "1"), groupings, plan -> plan.withGroupRules(1, 0));
    }

    public BiasReport report(DecisionColumns columns, List<Grouping> groupings, UnaryOperator<AnalysisPlan> change) {
        AnalysisPlan plan = change.apply(AnalysisPlan.of(columns, groupings.toArray(Grouping[]::new)));
        return ((ReportOutcome.Completed<BiasReport>) BiasAnalysis.run(cells(plan), plan)).report();
    }

    public Cells cells(AnalysisPlan plan) {
        try {
            CellOutcome outcome =
                    new DuckDbCells(data, "0".repeat(64), EngineLimits.DEFAULT).count(plan, Observer.NOBODY);
            return ((CellOutcome.Counted) outcome).cells();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
