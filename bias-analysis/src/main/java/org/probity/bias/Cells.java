package org.probity.bias;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Counts of a dataset version per combination of protected attributes, label and prediction.
///
/// An empty text stands for a missing value.
public record Cells(String datasetDigest, List<String> attributes, List<Cell> cells) {

    /// One combination with its rows and its weight in millionths, which equals a million per row when unweighted.
    ///
    /// @param squares the sum of the squares of its rows' weights, in square millionths
    public record Cell(
            List<String> groups, String label, String prediction, long rows, long weight, BigInteger squares) {

        public static final long WEIGHT_UNIT = 1_000_000;

        /// The square of the weight of a row that counts once.
        public static final BigInteger SQUARED_UNIT = BigInteger.valueOf(WEIGHT_UNIT * WEIGHT_UNIT);

        public Cell {
            groups = List.copyOf(groups);
            if (rows < 0 || weight < 0 || squares.signum() < 0) {
                throw new IllegalArgumentException(
                        "a cell has %d rows, weight %d and squares %d".formatted(rows, weight, squares));
            }
        }

        public static Cell of(List<String> groups, String label, String prediction, long rows) {
            return new Cell(
                    groups,
                    label,
                    prediction,
                    rows,
                    Math.multiplyExact(rows, WEIGHT_UNIT),
                    SQUARED_UNIT.multiply(BigInteger.valueOf(rows)));
        }
    }

    private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::groups, Cells::compareTexts)
            .thenComparing(Cell::label)
            .thenComparing(Cell::prediction);

    public Cells {
        attributes = List.copyOf(attributes);
        Set<String> names = new HashSet<>(attributes);
        if (names.size() < attributes.size()) {
            throw new IllegalArgumentException("an attribute occurs twice in " + attributes);
        }
        for (Cell cell : cells) {
            if (cell.groups().size() != attributes.size()) {
                throw new IllegalArgumentException("%s does not fit %s".formatted(cell, attributes));
            }
        }
        cells = cells.stream().sorted(ORDER).toList();
    }

    public long rows() {
        return cells.stream().mapToLong(Cell::rows).reduce(0, Math::addExact);
    }

    private static int compareTexts(List<String> a, List<String> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
