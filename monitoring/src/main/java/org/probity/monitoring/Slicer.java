package org.probity.monitoring;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Turns a batch into the slices it contributes, one per window.
public final class Slicer {

    private Slicer() {}

    /// The slices of a batch's predictions, in order of their windows.
    public static List<Slice> slice(EventBatch batch, ReferenceProfile profile, WindowSize size) {
        return byWindow(
                batch.predictions(),
                event -> size.at(event.time()),
                (window, events) -> predictions(window, events, profile));
    }

    /// The slices of matched outcomes, attributed to the windows of their predictions.
    public static List<Slice> outcomes(List<MatchedOutcome> matched, WindowSize size) {
        return byWindow(matched, outcome -> size.at(outcome.predictionTime()), Slicer::outcomes);
    }

    private static <E> List<Slice> byWindow(
            List<E> events, Function<E, Window> window, BiFunction<Window, List<E>, Slice> slice) {
        return events.stream()
                .collect(Collectors.groupingBy(window, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> slice.apply(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Slice predictions(Window window, List<PredictionEvent> events, ReferenceProfile profile) {
        Map<String, List<Long>> histograms = new TreeMap<>();
        profile.features().forEach((name, feature) -> {
            long[] counts = new long[feature.histogram().size()];
            events.forEach(event -> counts[feature.cell(event.value(name))]++);
            histograms.put(name, Arrays.stream(counts).boxed().toList());
        });
        Map<String, Map<String, GroupCells>> groups = new TreeMap<>();
        events.forEach(event -> count(groups, event.segments(), GroupCells.ofPrediction(event.selected())));
        return new Slice(window, events.size(), 0, histograms, groups);
    }

    private static Slice outcomes(Window window, List<MatchedOutcome> matched) {
        Map<String, Map<String, GroupCells>> groups = new TreeMap<>();
        matched.forEach(outcome ->
                count(groups, outcome.segments(), GroupCells.ofOutcome(outcome.selected(), outcome.positive())));
        return new Slice(window, 0, matched.size(), Map.of(), groups);
    }

    private static void count(
            Map<String, Map<String, GroupCells>> groups, Map<String, String> segments, GroupCells one) {
        segments.forEach((attribute, group) ->
                groups.computeIfAbsent(attribute, _ -> new TreeMap<>()).merge(group, one, GroupCells::merge));
    }
}
