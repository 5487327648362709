package org.probity.bias.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.probity.bias.data.Column;
import org.probity.bias.data.Table;

/// Looks in every candidate column for gaps that change between people who are alike.
///
/// Each finding is a reason to look, not a proof: a column that the gap itself has shaped explains
/// nothing.
public final class SimpsonSearch {

    /// Smaller groups would fill the list with chance.
    private static final int FEWEST_ROWS = 30;

    private SimpsonSearch() {}

    /// Every group against the largest one within the layers of every column, what changes most first.
    public static List<StratifiedGap> of(
            Table table, String attribute, OutcomeColumn outcome, List<String> candidates) {
        Map<String, Integer> sizes = sizes(table.column(attribute));
        Optional<String> largest = sizes.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
        List<StratifiedGap> gaps = new ArrayList<>();
        for (String column : candidates) {
            boolean apart = !column.equals(attribute) && !column.equals(outcome.column());
            if (apart && Strata.fits(table.column(column))) {
                sizes.forEach((group, rows) -> {
                    if (rows >= FEWEST_ROWS && !group.equals(largest.orElseThrow())) {
                        gaps.add(StratifiedGap.of(
                                table,
                                new StratifiedGap.Question(attribute, group, largest.orElseThrow(), outcome, column)));
                    }
                });
            }
        }
        gaps.sort(Comparator.comparing(StratifiedGap::finding)
                .thenComparing(gap -> gap.question().stratum())
                .thenComparing(gap -> gap.question().group()));
        return List.copyOf(gaps);
    }

    private static Map<String, Integer> sizes(Column column) {
        Map<String, Integer> sizes = new TreeMap<>();
        for (int row = 0; row < column.rows(); row++) {
            if (!column.missing(row)) {
                sizes.merge(column.text(row), 1, Integer::sum);
            }
        }
        return sizes;
    }
}
