package org.probity.monitoring;

import java.time.Instant;

/// What really happened to the case a prediction was about.
public record OutcomeEvent(String predictionId, Instant time, boolean positive) {

    public OutcomeEvent {
        EventBatch.requireName(predictionId, "prediction id");
    }
}
