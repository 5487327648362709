package org.probity.monitoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the features and the score looked like when the version was validated.
public record ReferenceProfile(Map<String, FeatureProfile> features) {

    /// The name under which the score is profiled.
    public static final String SCORE = "@score";

    private static final int BINS = 10;
    private static final int TOP = 50;

    public ReferenceProfile {
        features = Collections.unmodifiableSortedMap(new TreeMap<>(features));
    }

    /// Collects reference values.
    public static Builder builder() {
        return new Builder();
    }

    /// Gathers the values of the reference data; a feature's first value that is not missing decides its kind.
    public static final class Builder {

        private final Map<String, List<FeatureValue>> values = new TreeMap<>();

        private Builder() {}

        /// Adds one value of a feature, or of the score under [ReferenceProfile#SCORE].
        public Builder add(String feature, FeatureValue value) {
            values.computeIfAbsent(feature, _ -> new ArrayList<>()).add(value);
            return this;
        }

        /// The profile of everything added; a feature without any value is left out.
        public ReferenceProfile build() {
            Map<String, FeatureProfile> features = new TreeMap<>();
            values.forEach((name, column) -> {
                double[] numbers = column.stream()
                        .filter(FeatureValue.Numeric.class::isInstance)
                        .mapToDouble(value -> ((FeatureValue.Numeric) value).value())
                        .sorted()
                        .toArray();
                List<String> texts = column.stream()
                        .filter(FeatureValue.Text.class::isInstance)
                        .map(value -> ((FeatureValue.Text) value).value())
                        .toList();
                if (numbers.length > 0 && !texts.isEmpty()) {
                    throw new IllegalArgumentException("feature %s mixes numbers and texts".formatted(name));
                }
                long missing = (long) column.size() - numbers.length - texts.size();
                if (numbers.length > 0) {
                    features.put(name, numeric(numbers, missing));
                } else if (!texts.isEmpty()) {
                    features.put(name, categorical(texts, missing));
                }
            });
            return new ReferenceProfile(features);
        }

        private static FeatureProfile numeric(double[] sorted, long missing) {
            TreeSet<Double> edges = new TreeSet<>();
            for (int i = 1; i < BINS; i++) {
                edges.add(sorted[(int) ((long) i * (sorted.length - 1) / BINS)]);
            }
            List<Double> cuts = List.copyOf(edges);
            var empty = new FeatureProfile.NumericProfile(cuts, Collections.nCopies(cuts.size() + 1, 0L), 0);
            long[] counts = new long[cuts.size() + 1];
            for (double number : sorted) {
                counts[empty.cell(new FeatureValue.Numeric(number))]++;
            }
            return new FeatureProfile.NumericProfile(
                    cuts, Arrays.stream(counts).boxed().toList(), missing);
        }

        private static FeatureProfile categorical(List<String> texts, long missing) {
            Map<String, Long> counts = new TreeMap<>();
            texts.forEach(text -> counts.merge(text, 1L, Long::sum));
            List<String> top = counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(TOP)
                    .map(Map.Entry::getKey)
                    .toList();
            List<Long> cells = new ArrayList<>();
            top.forEach(text -> cells.add(counts.getOrDefault(text, 0L)));
            cells.add(texts.size() - cells.stream().mapToLong(Long::longValue).sum());
            return new FeatureProfile.CategoricalProfile(top, cells, missing);
        }
    }
}
