package org.probity.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/// What an analysis shows over HTTP against the rates of a golden file.
final class GoldenRates {

    /// The golden file counts the answer 1 as selected, so the plan wants it too.
    static final Map<String, Object> PLAN = Map.of(
            "label", "y_true",
            "prediction", "y_pred",
            "positiveValue", "1",
            "favourableValue", "1",
            "groupings",
                    List.of(List.of("race"), List.of("sex"), List.of("race", "sex"), List.of("race", "sex", "age_cat")),
            "minimumGroupSize", 30);

    static final Map<String, String> RATES = Map.of(
            "base_rate", "BASE_RATE",
            "selection_rate", "SELECTION_RATE",
            "accuracy", "ACCURACY",
            "precision", "POSITIVE_PREDICTIVE_VALUE",
            "npv", "NEGATIVE_PREDICTIVE_VALUE",
            "f1", "F1_SCORE",
            "true_positive_rate", "TRUE_POSITIVE_RATE",
            "false_positive_rate", "FALSE_POSITIVE_RATE",
            "true_negative_rate", "TRUE_NEGATIVE_RATE",
            "false_negative_rate", "FALSE_NEGATIVE_RATE");

    private GoldenRates() {}

    static Path shared() {
        Path shared = Path.of("..", "..", "shared", "fairness").toAbsolutePath().normalize();
        Path deeper =
                Path.of("..", "..", "..", "shared", "fairness").toAbsolutePath().normalize();
        Path found = Files.isDirectory(shared) ? shared : deeper;
        if (!Files.isDirectory(found)) {
            System.out.println("SKIPPED: the shared fairness files are not beside this checkout.");
        }
        assumeTrue(Files.isDirectory(found), "skipped: the shared fairness files are not beside this checkout");
        return found;
    }

    /// Compares every rate of every group, and returns how many that were.
    static int compare(JsonNode grouping, JsonNode golden) {
        String key = grouping.path("key").asText();
        int compared = 0;
        for (JsonNode group : grouping.path("groups")) {
            String name = group.path("group").asText();
            for (Map.Entry<String, String> rate : RATES.entrySet()) {
                rate(new Place(key, name, rate.getKey()), number(group, rate.getValue()), golden);
                compared++;
            }
        }
        return compared;
    }

    private record Place(String key, String group, String rate) {}

    private static void rate(Place place, JsonNode number, JsonNode golden) {
        JsonNode undefined = golden.path("undefined").path(place.key()).path(place.group());
        boolean none = StreamSupport.stream(undefined.spliterator(), false)
                .anyMatch(rate -> rate.asText().equals(place.rate()));
        if (none) {
            assertThat(number.has("value")).as(place.toString()).isFalse();
            assertThat(number.path("reason").asText()).as(place.toString()).isNotBlank();
            return;
        }
        JsonNode expected = golden.path("fairlearn")
                .path(place.key())
                .path("by_group")
                .path(place.rate())
                .path(place.group());
        assertThat(expected.isNumber()).as(place.toString()).isTrue();
        assertThat(number.path("value").asDouble(Double.NaN))
                .as(place.toString())
                .isCloseTo(expected.asDouble(), within(1e-9));
    }

    private static JsonNode number(JsonNode group, String metric) {
        return StreamSupport.stream(group.path("rates").spliterator(), false)
                .filter(rate -> rate.path("metric").asText().equals(metric))
                .map(rate -> rate.path("number"))
                .findFirst()
                .orElseThrow();
    }
}
