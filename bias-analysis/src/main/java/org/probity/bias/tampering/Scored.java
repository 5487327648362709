package org.probity.bias.tampering;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Rows with the labels they have and the chances that they were expected to have.
///
/// The first rows are those of the approved version, all of them where there is only one.
final class Scored {

    private final Records records;
    private final int approved;
    private final double[] chances;

    Scored(Records records, int approved, double[] chances) {
        this.records = records;
        this.approved = approved;
        this.chances = chances;
    }

    Records records() {
        return records;
    }

    int size() {
        return records.size();
    }

    boolean added(int row) {
        return row >= approved;
    }

    boolean positive(int row) {
        return records.positive(row);
    }

    double chance(int row) {
        return chances[row];
    }

    double residual(int row) {
        return (positive(row) ? 1 : 0) - chance(row);
    }

    /// Rows for review, those first whose label is farthest from its chance.
    RowList mostContradicting(IntStream rows) {
        return records.list(rows.boxed()
                .sorted(Comparator.comparingDouble((Integer row) -> -Math.abs(residual(row)))
                        .thenComparingInt(row -> row))
                .mapToInt(row -> row));
    }
}
