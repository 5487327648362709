package org.probity.bias.subgroup;

import java.util.List;
import org.probity.bias.data.Column;
import org.probity.bias.data.Table;

/// A column that conditions may speak about, and how its values become conditions.
public sealed interface ScanAttribute {

    int USUAL_BANDS = 4;

    /// Numbers with more different values than this are cut into bands unless the plan says otherwise.
    int MOST_PLAIN_NUMBERS = 12;

    String name();

    /// Every value is a condition.
    record Values(String name) implements ScanAttribute {}

    /// Numbers cut into bands of about equally many rows; equal numbers are never parted.
    ///
    /// The i-th of m bands ends at the smallest number that at least i/m of the rows with a number do
    /// not exceed.
    record Quantiles(String name, int bands) implements ScanAttribute {

        public Quantiles {
            if (bands < 2 || bands > 20) {
                throw new IllegalArgumentException("2 to 20 bands, not " + bands);
            }
        }
    }

    /// Numbers cut at stated limits; each band holds its upper limit.
    record Cuts(String name, List<Double> limits) implements ScanAttribute {

        public Cuts {
            limits = List.copyOf(limits);
            for (int i = 0; i < limits.size(); i++) {
                if (!Double.isFinite(limits.get(i)) || (i > 0 && limits.get(i) <= limits.get(i - 1))) {
                    throw new IllegalArgumentException("limits that do not rise: " + limits);
                }
            }
            if (limits.isEmpty()) {
                throw new IllegalArgumentException("a cut needs a limit");
            }
        }
    }

    /// The usual way with a column: numbers of many values in four bands, everything else by value.
    static ScanAttribute of(Table table, String name) {
        Column column = table.column(name);
        boolean measured = column.values().size() - 1 > MOST_PLAIN_NUMBERS
                && column.numbers().isPresent();
        return measured ? new Quantiles(name, USUAL_BANDS) : new Values(name);
    }
}
