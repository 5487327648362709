package org.probity.monitoring;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.probity.monitoring.drift.DriftResult;
import org.probity.monitoring.drift.PopulationStabilityIndex;

/// What one window shows: volume, share of outcomes, drift per feature and gap per attribute.
public record WindowReading(
        Window window, long volume, long labelled, Map<String, DriftResult> drift, Map<String, GroupGap> gaps) {

    public WindowReading {
        drift = Collections.unmodifiableSortedMap(new TreeMap<>(drift));
        gaps = Collections.unmodifiableSortedMap(new TreeMap<>(gaps));
    }

    /// Reads a window's merged slice by the population stability index, with a minimum per feature and per group.
    public static WindowReading of(Slice merged, ReferenceProfile profile, long minimum) {
        Map<String, DriftResult> drift = new TreeMap<>();
        profile.features().forEach((name, feature) -> {
            List<Long> reference = feature.histogram();
            List<Long> none = Collections.nCopies(reference.size(), 0L);
            List<Long> current = merged.histograms().getOrDefault(name, none);
            drift.put(name, PopulationStabilityIndex.measure(reference, current, minimum));
        });
        Map<String, GroupGap> gaps = new TreeMap<>();
        merged.groups().forEach((attribute, groups) -> gaps.put(attribute, GroupGap.of(groups, minimum)));
        return new WindowReading(merged.window(), merged.volume(), merged.labelled(), drift, gaps);
    }

    /// The share of predictions whose outcome has arrived; empty without predictions.
    public OptionalDouble labelShare() {
        return volume == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) labelled / volume);
    }
}
