package org.probity.monitoring;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The additive counts one delivery contributed to one window.
///
/// Merging is associative and commutative, so slices may arrive in any order and on any node.
public record Slice(
        Window window,
        long volume,
        long labelled,
        Map<String, List<Long>> histograms,
        Map<String, Map<String, GroupCells>> groups) {

    public Slice {
        if (volume < 0 || labelled < 0) {
            throw new IllegalArgumentException("a slice counts no negative events");
        }
        SortedMap<String, List<Long>> cells = new TreeMap<>();
        histograms.forEach((name, counts) -> cells.put(name, List.copyOf(counts)));
        histograms = Collections.unmodifiableSortedMap(cells);
        SortedMap<String, Map<String, GroupCells>> segments = new TreeMap<>();
        groups.forEach(
                (name, byGroup) -> segments.put(name, Collections.unmodifiableSortedMap(new TreeMap<>(byGroup))));
        groups = Collections.unmodifiableSortedMap(segments);
    }

    /// Both contributions together; the windows must be the same.
    public Slice merge(Slice other) {
        if (!window.equals(other.window)) {
            throw new IllegalArgumentException("%s and %s are different windows".formatted(window, other.window));
        }
        Map<String, List<Long>> cells = new TreeMap<>(histograms);
        other.histograms.forEach((name, counts) -> cells.merge(name, counts, Slice::add));
        Map<String, Map<String, GroupCells>> segments = new TreeMap<>(groups);
        other.groups.forEach((name, byGroup) -> segments.merge(name, byGroup, Slice::join));
        return new Slice(window, volume + other.volume, labelled + other.labelled, cells, segments);
    }

    private static List<Long> add(List<Long> left, List<Long> right) {
        if (left.size() != right.size()) {
            throw new IllegalArgumentException("histograms by different profiles cannot be merged");
        }
        return IntStream.range(0, left.size())
                .mapToObj(i -> left.get(i) + right.get(i))
                .toList();
    }

    private static Map<String, GroupCells> join(Map<String, GroupCells> left, Map<String, GroupCells> right) {
        Map<String, GroupCells> joined = new TreeMap<>(left);
        right.forEach((group, counts) -> joined.merge(group, counts, GroupCells::merge));
        return joined;
    }
}
