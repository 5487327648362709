package org.probity.bias.tampering;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.probity.bias.engine.Observer;

/// Rows with the labels they have and the chances that they were expected to have.
///
/// @param approved how many of the first rows belong to the approved version, all where there is only one version
record Scored(Records records, int approved, Predictions predictions) {

    static Optional<Scored> of(Records records, int approved, Observer observer) {
        return Predictions.of(records, approved, observer)
                .map(predictions -> new Scored(records, approved, predictions));
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
        return predictions.chance(row);
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
