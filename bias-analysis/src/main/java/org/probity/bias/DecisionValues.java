package org.probity.bias;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The values that labels and predictions take, the most frequent first; `1` and `1.0` are one value.
public final class DecisionValues {

    private final List<Counted> values;

    private DecisionValues(List<Counted> values) {
        this.values = values.stream()
                .sorted(Comparator.comparingLong(Counted::rows).reversed().thenComparing(Counted::value))
                .toList();
    }

    /// A value with the rows that carry it, and whether it occurs as a label or only as a prediction.
    public record Counted(String value, long rows, boolean label) {

        public boolean means(String other) {
            return CodedValue.same(value, other);
        }
    }

    /// All of them, without the missing one.
    public static DecisionValues of(Cells cells) {
        List<Counted> found = new ArrayList<>();
        for (Cells.Cell cell : cells.cells()) {
            add(found, new Counted(cell.label(), cell.rows(), true));
            add(found, new Counted(cell.prediction(), cell.rows(), false));
        }
        return new DecisionValues(found);
    }

    private static void add(List<Counted> found, Counted more) {
        if (more.value().isEmpty()) {
            return;
        }
        for (int i = 0; i < found.size(); i++) {
            Counted one = found.get(i);
            if (one.means(more.value())) {
                found.set(i, new Counted(one.value(), one.rows() + more.rows(), one.label() || more.label()));
                return;
            }
        }
        found.add(more);
    }

    public List<Counted> all() {
        return values;
    }

    /// The value that is one too many for a decision of two answers; the rarest of them is named.
    public Optional<Counted> third() {
        return values.size() > 2 ? Optional.of(values.getLast()) : Optional.empty();
    }

    public Optional<Counted> same(String value) {
        return values.stream().filter(each -> each.means(value)).findFirst();
    }
}
