package org.probity.cli.bias;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.probity.bias.Grouping;
import org.probity.bias.Reference;

/// All groupings of protected columns: each alone, then each intersection of two, three and four.
final class Intersections {

    private final List<String> attributes;
    private final Map<String, String> references;

    /// @param references the group of a column that its other groups are compared with, where one was named
    @SuppressWarnings("MissingSummary")
    Intersections(List<String> attributes, Map<String, String> references) {
        this.attributes = List.copyOf(attributes);
        this.references = Map.copyOf(references);
    }

    List<Grouping> groupings() {
        List<Grouping> all = new ArrayList<>();
        for (List<String> names : choices(0)) {
            if (!names.isEmpty() && names.size() <= Grouping.MOST_ATTRIBUTES) {
                all.add(new Grouping(names, reference(names)));
            }
        }
        all.sort(Comparator.comparingInt(grouping -> grouping.attributes().size()));
        return List.copyOf(all);
    }

    private List<List<String>> choices(int from) {
        if (from == attributes.size()) {
            return List.of(List.of());
        }
        List<List<String>> rest = choices(from + 1);
        List<List<String>> all = new ArrayList<>();
        for (List<String> tail : rest) {
            List<String> with = new ArrayList<>(List.of(attributes.get(from)));
            with.addAll(tail);
            all.add(with);
        }
        all.addAll(rest);
        return all;
    }

    // An intersection has a named reference only if each of its attributes has one.
    private Reference reference(List<String> names) {
        List<String> values = names.stream()
                .filter(references::containsKey)
                .map(references::get)
                .toList();
        return values.size() == names.size()
                ? new Reference.Named(Grouping.groupKey(values))
                : new Reference.BestEligible();
    }
}
