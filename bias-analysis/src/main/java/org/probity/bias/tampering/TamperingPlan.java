package org.probity.bias.tampering;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Which columns a search for tampering looks at, how surely it speaks, and how many rows it lists.
///
/// @param groups the protected attributes; their single values and the pairs of two attributes are looked at
/// @param features what the label is predicted from; may contain groups, not the label
/// @param provenance columns that say where or when a row came from
/// @param alpha how often a test may speak although nothing happened
/// @param seed of the folds in which labels are predicted
/// @param listed how many rows a finding names at most
public record TamperingPlan(
        BinaryLabel label,
        String rowId,
        List<String> groups,
        List<String> features,
        List<String> provenance,
        double alpha,
        long seed,
        int listed) {

    public static final double DEFAULT_ALPHA = 0.01;
    public static final long DEFAULT_SEED = 1;
    public static final int DEFAULT_LISTED = 200;

    public TamperingPlan {
        groups = List.copyOf(groups);
        features = List.copyOf(features);
        provenance = List.copyOf(provenance);
        if (!(alpha > 0 && alpha <= 0.2)) {
            throw new IllegalArgumentException("alpha lies above 0 and not above 0.2, not at " + alpha);
        }
        if (listed < 1) {
            throw new IllegalArgumentException("a finding lists at least one row, not " + listed);
        }
        if (features.isEmpty()) {
            throw new IllegalArgumentException("labels cannot be predicted without a feature");
        }
        requireOnce("groups", groups);
        requireOnce("features", features);
        requireOnce("provenance", provenance);
        requireOneRole(List.of(label.column(), rowId), List.of(groups, features, provenance));
        requireOneRole(provenance, List.of(features));
    }

    /// A plan in which every other column of the dataset is a feature, with the usual alpha and seed.
    public static TamperingPlan of(BinaryLabel label, String rowId, List<String> groups, List<String> columns) {
        List<String> features = columns.stream()
                .filter(name -> !name.equals(label.column()) && !name.equals(rowId))
                .toList();
        return new TamperingPlan(
                label, rowId, groups, features, List.of(), DEFAULT_ALPHA, DEFAULT_SEED, DEFAULT_LISTED);
    }

    /// The same with columns that say where or when a row came from, which are then no features.
    public TamperingPlan withProvenance(String... columns) {
        List<String> others = features.stream()
                .filter(name -> !List.of(columns).contains(name))
                .toList();
        return new TamperingPlan(label, rowId, groups, others, List.of(columns), alpha, seed, listed);
    }

    public TamperingPlan withSeed(long other) {
        return new TamperingPlan(label, rowId, groups, features, provenance, alpha, other, listed);
    }

    /// Every column that the search reads, each once.
    public List<String> columns() {
        return Stream.of(List.of(rowId, label.column()), groups, features, provenance)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /// Features decide what is expected, so they are neither what is predicted nor where a row came from.
    private static void requireOneRole(List<String> names, List<List<String>> others) {
        requireOnce("label and row id", names);
        for (String name : names) {
            if (others.stream().anyMatch(list -> list.contains(name))) {
                throw new IllegalArgumentException("column %s cannot have two roles".formatted(name));
            }
        }
    }

    private static void requireOnce(String what, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("%s name %s twice".formatted(what, name));
            }
        }
    }
}
