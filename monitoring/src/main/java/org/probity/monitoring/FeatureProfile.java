package org.probity.monitoring;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/// The fixed cells of one feature and how often the reference data fell into each.
///
/// A histogram by this profile has the profile's own cells first, then missing, then unseen values.
public sealed interface FeatureProfile {

    /// The reference counts in histogram order; the unseen cell is always 0.
    List<Long> histogram();

    /// The histogram cell of a value.
    int cell(FeatureValue value);

    /// Bins between ascending edges; a value equal to an edge falls below it.
    record NumericProfile(List<Double> edges, List<Long> counts, long missing) implements FeatureProfile {
        public NumericProfile {
            edges = List.copyOf(edges);
            counts = List.copyOf(counts);
            if (counts.size() != edges.size() + 1) {
                throw new IllegalArgumentException("%d edges need one bin more".formatted(edges.size()));
            }
            for (int i = 1; i < edges.size(); i++) {
                if (edges.get(i - 1) >= edges.get(i)) {
                    throw new IllegalArgumentException("the bin edges must ascend");
                }
            }
        }

        @Override
        public List<Long> histogram() {
            return append(counts, missing);
        }

        @Override
        public int cell(FeatureValue value) {
            return switch (value) {
                case FeatureValue.Numeric number -> bin(number.value());
                case FeatureValue.Missing _ -> counts.size();
                case FeatureValue.Text _ -> counts.size() + 1;
            };
        }

        private int bin(double number) {
            int found = Collections.binarySearch(edges, number);
            return found >= 0 ? found : -found - 1;
        }
    }

    /// The most frequent categories; the last count is that of all the rest together.
    record CategoricalProfile(List<String> top, List<Long> counts, long missing) implements FeatureProfile {
        public CategoricalProfile {
            top = List.copyOf(top);
            counts = List.copyOf(counts);
            if (counts.size() != top.size() + 1) {
                throw new IllegalArgumentException("the categories need one count each and one for the rest");
            }
        }

        @Override
        public List<Long> histogram() {
            return append(counts, missing);
        }

        @Override
        public int cell(FeatureValue value) {
            return switch (value) {
                case FeatureValue.Text text -> category(text.value());
                case FeatureValue.Missing _ -> counts.size();
                case FeatureValue.Numeric _ -> counts.size() + 1;
            };
        }

        private int category(String text) {
            int found = top.indexOf(text);
            // With a rest in the reference nobody can tell a rare category from a new one.
            int other = counts.getLast() > 0 ? top.size() : counts.size() + 1;
            return found >= 0 ? found : other;
        }
    }

    private static List<Long> append(List<Long> counts, long missing) {
        return Stream.concat(counts.stream(), Stream.of(missing, 0L)).toList();
    }
}
