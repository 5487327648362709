package org.probity.bias.tampering;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// Every conjunction of one to `depth` feature values that enough of the searched rows have.
final class PatternSearch {

    /// Combinations of columns with more combinations of values than this are left out.
    private static final long MOST_CELLS = 4_000_000;

    private final boolean[] searched;
    private final boolean[] rest;
    private final boolean[] positive;
    private final double[] chances;
    private final int fewest;
    private final List<PatternBins> columns;

    /// @param measured the rows whose deciles cut the numbers, and which the searched ones are told apart from
    PatternSearch(Marked rows, IntPredicate measured, IntPredicate searched, int fewest) {
        this.fewest = fewest;
        int size = rows.records().size();
        this.searched = new boolean[size];
        rest = new boolean[size];
        positive = new boolean[size];
        chances = new double[size];
        for (int row = 0; row < size; row++) {
            this.searched[row] = searched.test(row);
            rest[row] = !this.searched[row] && measured.test(row);
            positive[row] = rows.mark().test(row);
            chances[row] = rows.chance().applyAsDouble(row);
        }
        columns = rows.records().features().stream()
                .map(column ->
                        PatternBins.of(column, IntStream.range(0, size).filter(measured), rows(this.searched), fewest))
                .filter(bins -> bins.size() > 0)
                .toList();
    }

    /// Rows with a mark, such as a positive label, and the chance of it.
    record Marked(Records records, IntPredicate mark, IntToDoubleFunction chance) {

        static Marked labels(Scored scored) {
            return new Marked(scored.records(), scored::positive, scored::chance);
        }
    }

    private static IntStream rows(boolean[] which) {
        return IntStream.range(0, which.length).filter(row -> which[row]);
    }

    int columns() {
        return columns.size();
    }

    /// Shows every pattern of at most this depth to a visitor.
    void visit(int depth, Consumer<Pattern> visitor) {
        visit(new Prefix(List.of(), new int[searched.length], 1), 0, depth, visitor);
    }

    private void visit(Prefix prefix, int from, int depth, Consumer<Pattern> visitor) {
        for (int i = from; i < columns.size(); i++) {
            if (prefix.cells * columns.get(i).size() <= MOST_CELLS) {
                Prefix longer = prefix.and(columns.get(i));
                count(longer, visitor);
                if (longer.columns.size() < depth) {
                    visit(longer, i + 1, depth, visitor);
                }
            }
        }
    }

    private void count(Prefix prefix, Consumer<Pattern> visitor) {
        var inside = new Counts((int) prefix.cells);
        var outside = new Counts((int) prefix.cells);
        for (int row = 0; row < searched.length; row++) {
            int cell = prefix.cellOf[row];
            if (cell >= 0 && searched[row]) {
                inside.add(cell, positive[row], chances[row]);
            } else if (cell >= 0 && rest[row]) {
                outside.add(cell, positive[row], chances[row]);
            }
        }
        for (int cell = 0; cell < prefix.cells; cell++) {
            if (inside.rows[cell] >= fewest) {
                visitor.accept(new Pattern(prefix.columns, prefix.bins(cell), inside.at(cell), outside.at(cell)));
            }
        }
    }

    /// Columns, and for each row which combination of their values it has.
    private static final class Prefix {

        private final List<PatternBins> columns;
        private final int[] cellOf;
        private final long cells;

        Prefix(List<PatternBins> columns, int[] cellOf, long cells) {
            this.columns = columns;
            this.cellOf = cellOf;
            this.cells = cells;
        }

        Prefix and(PatternBins column) {
            int[] finer = new int[cellOf.length];
            for (int row = 0; row < finer.length; row++) {
                int bin = column.bin(row);
                finer[row] = bin < 0 || cellOf[row] < 0 ? -1 : cellOf[row] * column.size() + bin;
            }
            List<PatternBins> more = new ArrayList<>(columns);
            more.add(column);
            return new Prefix(List.copyOf(more), finer, cells * column.size());
        }

        int[] bins(int cell) {
            int[] bins = new int[columns.size()];
            int left = cell;
            for (int i = bins.length - 1; i >= 0; i--) {
                bins[i] = left % columns.get(i).size();
                left /= columns.get(i).size();
            }
            return bins;
        }
    }

    private static final class Counts {

        private final int[] rows;
        private final int[] positive;
        private final double[] chances;

        Counts(int cells) {
            rows = new int[cells];
            positive = new int[cells];
            chances = new double[cells];
        }

        void add(int cell, boolean isPositive, double chance) {
            rows[cell]++;
            positive[cell] += isPositive ? 1 : 0;
            chances[cell] += chance;
        }

        Pattern.Tally at(int cell) {
            return new Pattern.Tally(rows[cell], positive[cell], chances[cell]);
        }
    }
}
