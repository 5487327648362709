package org.probity.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.probity.bias.data.CsvCells;
import org.probity.bias.statistics.Interval;

/// Counts, rates and Wilson limits against the values that five libraries and base R agree on.
class GoldenFilesTest {

    private static final double TOLERANCE = 1e-9;

    private static final Map<String, Metric> RATES = Map.of(
            "base_rate", Metric.BASE_RATE,
            "accuracy", Metric.ACCURACY,
            "true_positive_rate", Metric.TRUE_POSITIVE_RATE,
            "false_positive_rate", Metric.FALSE_POSITIVE_RATE);

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({
        "compas_two_year, race",
        "compas_two_year, sex",
        "compas_two_year, race*sex",
        "compas_filtered6172, race",
        "compas_filtered6172, sex",
        "german_lr, sex",
        "adult_lr, sex",
        "adult_lr, race"
    })
    void countsRatesAndIntervalsAgree(String name, String grouping) throws IOException {
        JsonNode golden = new ObjectMapper()
                .readTree(Files.readString(shared().resolve("golden").resolve(name + ".json")));
        JsonNode counts = golden.path("counts").path(grouping);

        GroupingResult result = report(name, grouping.split("\\*", -1)).grouping(grouping);

        assertThat(counts.size()).isPositive();
        counts.fieldNames().forEachRemaining(group -> {
            GroupResult found = result.group(group).orElseThrow();
            JsonNode expected = counts.path(group);
            assertThat(found.counts())
                    .isEqualTo(Confusion.of(
                            expected.path("tp").asLong(),
                            expected.path("fp").asLong(),
                            expected.path("fn").asLong(),
                            expected.path("tn").asLong()));
            RATES.forEach((key, metric) -> compare(
                    found.value(metric),
                    golden.path("stats")
                            .path(grouping)
                            .path("wilson95")
                            .path(key)
                            .path(group)));
        });
    }

    private static void compare(MetricValue value, JsonNode limits) {
        if (limits.isMissingNode() || limits.size() != 2 || !(value instanceof MetricValue.Defined defined)) {
            return;
        }
        var bounds = (Interval.Bounds) defined.interval();
        assertThat(bounds.low()).isCloseTo(limits.get(0).asDouble(), within(TOLERANCE));
        assertThat(bounds.high()).isCloseTo(limits.get(1).asDouble(), within(TOLERANCE));
    }

    @Test
    void theAverageOddsDifferenceComparesWomenWithMenAsTheReference() throws IOException {
        BiasReport report = report("german_lr", "sex*", "male");

        MetricValue value = report.grouping("sex")
                .disparity(Metric.AVERAGE_ODDS_DIFFERENCE, "female")
                .orElseThrow()
                .value();

        assertThat(((MetricValue.Defined) value).value()).isCloseTo(-0.0726233880357657, within(TOLERANCE));
    }

    private static BiasReport report(String name, String... attributes) throws IOException {
        var columns = new DecisionColumns("y_true", "y_pred", "1", name.startsWith("compas") ? "0" : "1");
        Grouping grouping = attributes[0].endsWith("*")
                ? Grouping.of(attributes[0].replace("*", "")).against(attributes[1])
                : Grouping.of(attributes);
        AnalysisPlan plan = AnalysisPlan.of(columns, grouping);
        Path file = shared().resolve("data").resolve(name + ".csv");
        var counted = (CsvCells.Result.Counted) CsvCells.read(file, "0".repeat(64), plan);
        return ((AnalysisOutcome.Completed) BiasAnalysis.run(counted.cells(), plan)).report();
    }

    private static Path shared() {
        Optional<Path> found = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .takeWhile(parent -> parent != null)
                .map(parent -> parent.resolve("shared/fairness"))
                .filter(Files::isDirectory)
                .findFirst();
        assumeTrue(found.isPresent(), "skipped: the shared golden files are not beside this checkout");
        return found.orElseThrow();
    }
}
