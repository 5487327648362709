package org.probity.monitoring;

import java.time.Instant;
import java.util.Map;

/// One prediction of a deployed version, with the features it used and the protected groups it concerns.
public record PredictionEvent(
        String id,
        Instant time,
        FeatureValue score,
        boolean selected,
        Map<String, FeatureValue> features,
        Map<String, String> segments) {

    private static final int MAX_ENTRIES = 2_000;

    public PredictionEvent {
        EventBatch.requireName(id, "prediction id");
        if (score instanceof FeatureValue.Text) {
            throw new IllegalArgumentException("the score of prediction %s is no number".formatted(id));
        }
        features = Map.copyOf(features);
        segments = Map.copyOf(segments);
        if (features.size() > MAX_ENTRIES || segments.size() > 50) {
            throw new IllegalArgumentException("prediction %s has too many features or segments".formatted(id));
        }
        features.keySet().forEach(name -> EventBatch.requireName(name, "feature name"));
        if (features.containsKey(ReferenceProfile.SCORE)) {
            throw new IllegalArgumentException("%s is reserved for the score".formatted(ReferenceProfile.SCORE));
        }
        segments.forEach((attribute, group) -> {
            EventBatch.requireName(attribute, "segment attribute");
            EventBatch.requireName(group, "segment group");
        });
    }

    /// The value of a profiled feature, or of the score under [ReferenceProfile#SCORE].
    public FeatureValue value(String name) {
        return name.equals(ReferenceProfile.SCORE) ? score : features.getOrDefault(name, new FeatureValue.Missing());
    }
}
