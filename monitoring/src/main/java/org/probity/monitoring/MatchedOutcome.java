package org.probity.monitoring;

import java.time.Instant;
import java.util.Map;

/// An outcome together with the prediction it belongs to.
public record MatchedOutcome(
        String predictionId, Instant predictionTime, boolean selected, boolean positive, Map<String, String> segments) {

    public MatchedOutcome {
        EventBatch.requireName(predictionId, "prediction id");
        segments = Map.copyOf(segments);
    }
}
