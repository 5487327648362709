package org.probity.server.monitoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.probity.monitoring.EventBatch;
import org.probity.monitoring.FeatureValue;
import org.probity.monitoring.OutcomeEvent;
import org.probity.monitoring.PredictionEvent;
import org.probity.registry.InvalidField;

/// A batch of predictions, and of outcomes that refer to predictions by their id.
public record EventsRequest(
        @NotNull @Size(max = EventBatch.MAX_EVENTS) List<@Valid @NotNull Prediction> predictions,
        @NotNull @Size(max = EventBatch.MAX_EVENTS) List<@Valid @NotNull Outcome> outcomes) {

    /// One prediction.
    ///
    /// @param selected whether the case got the favourable decision
    /// @param features numbers, texts or null by name
    /// @param segments the group of each protected attribute
    public record Prediction(
            @NotBlank @Size(max = 200) String id,
            @NotNull Instant time,
            @NotNull Boolean selected,
            Optional<Double> score,
            @NotNull Map<String, @Nullable Object> features,
            @NotNull Map<String, String> segments) {

        PredictionEvent event() {
            Map<String, FeatureValue> values = new TreeMap<>();
            features.forEach((name, value) -> values.put(name, valueOf(name, value)));
            FeatureValue shown =
                    score.<FeatureValue>map(FeatureValue.Numeric::new).orElseGet(FeatureValue.Missing::new);
            return new PredictionEvent(id, time, shown, selected, values, segments);
        }
    }

    /// What really happened to a case.
    public record Outcome(
            @NotBlank @Size(max = 200) String id,
            @NotNull Instant time,
            @NotNull Boolean positive) {}

    EventBatch batch(Instant now) {
        if (predictions.isEmpty() && outcomes.isEmpty()) {
            throw new InvalidField("predictions", "and outcomes are both empty");
        }
        try {
            return new EventBatch(
                            predictions.stream().map(Prediction::event).toList(),
                            outcomes.stream()
                                    .map(one -> new OutcomeEvent(one.id(), one.time(), one.positive()))
                                    .toList())
                    .requireTimes(now);
        } catch (IllegalArgumentException refused) {
            throw new InvalidField("predictions", Objects.toString(refused.getMessage(), "cannot be read"));
        }
    }

    private static FeatureValue valueOf(String name, @Nullable Object value) {
        return switch (value) {
            case null -> new FeatureValue.Missing();
            case Boolean flag -> new FeatureValue.Text(flag.toString());
            case Number number -> new FeatureValue.Numeric(number.doubleValue());
            case String text -> text.isBlank() ? new FeatureValue.Missing() : new FeatureValue.Text(text);
            default -> throw new InvalidField("features." + name, "is neither a number nor a text");
        };
    }
}
