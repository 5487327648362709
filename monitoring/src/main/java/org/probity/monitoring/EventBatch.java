package org.probity.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The predictions and outcomes one call delivered, each id at most once per kind.
public record EventBatch(List<PredictionEvent> predictions, List<OutcomeEvent> outcomes) {

    /// The most events one batch may hold.
    public static final int MAX_EVENTS = 10_000;

    private static final Duration OLDEST = Duration.ofDays(3_660);
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(10);

    public EventBatch {
        predictions = List.copyOf(predictions);
        outcomes = List.copyOf(outcomes);
        if (predictions.size() + outcomes.size() > MAX_EVENTS) {
            throw new IllegalArgumentException("a batch holds at most %d events".formatted(MAX_EVENTS));
        }
        requireDistinct(predictions.stream().map(PredictionEvent::id), "prediction");
        requireDistinct(outcomes.stream().map(OutcomeEvent::predictionId), "outcome");
    }

    /// This batch, when no event lies ten years back or more than ten minutes ahead of `now`.
    public EventBatch requireTimes(Instant now) {
        predictions.forEach(event -> requireTime(event.id(), event.time(), now));
        outcomes.forEach(event -> requireTime(event.predictionId(), event.time(), now));
        return this;
    }

    static void requireName(String name, String what) {
        if (name.isBlank() || name.length() > 200) {
            throw new IllegalArgumentException("a %s must have 1 to 200 characters".formatted(what));
        }
    }

    private static void requireTime(String id, Instant time, Instant now) {
        if (time.isAfter(now.plus(CLOCK_SKEW)) || time.isBefore(now.minus(OLDEST))) {
            throw new IllegalArgumentException("the time %s of event %s is out of range".formatted(time, id));
        }
    }

    private static void requireDistinct(Stream<String> ids, String kind) {
        Set<String> seen = new HashSet<>();
        ids.forEach(id -> {
            if (!seen.add(id)) {
                throw new IllegalArgumentException("%s %s occurs twice in the batch".formatted(kind, id));
            }
        });
    }
}
