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

    private final Scored scored;
    private final IntPredicate searched;
    private final int fewest;
    private final List<PatternBins> columns;

    /// @param measured the rows whose deciles cut the numbers
    PatternSearch(Scored scored, IntPredicate measured, IntPredicate searched, int fewest) {
        this.scored = scored;
        this.searched = searched;
        this.fewest = fewest;
        columns = scored.records().features().stream()
                .map(column -> PatternBins.of(column, rows(measured), rows(searched), fewest))
                .filter(bins -> bins.size() > 0)
                .toList();
    }

    private IntStream rows(IntPredicate which) {
        return IntStream.range(0, scored.size()).filter(which);
    }

    int columns() {
        return columns.size();
    }

    /// Shows every pattern of at most this depth to a visitor.
    void visit(int depth, IntToDoubleFunction chances, Consumer<Pattern> visitor) {
        visit(List.of(), 0, depth, new Visit(chances, visitor));
    }

    private record Visit(IntToDoubleFunction chances, Consumer<Pattern> visitor) {}

    private void visit(List<PatternBins> chosen, int from, int depth, Visit visit) {
        if (!chosen.isEmpty()) {
            count(chosen, visit);
        }
        if (chosen.size() < depth) {
            for (int i = from; i < columns.size(); i++) {
                List<PatternBins> more = new ArrayList<>(chosen);
                more.add(columns.get(i));
                visit(List.copyOf(more), i + 1, depth, visit);
            }
        }
    }

    private void count(List<PatternBins> chosen, Visit visit) {
        long cells = chosen.stream().mapToLong(PatternBins::size).reduce(1, (a, b) -> a * b);
        if (cells > MOST_CELLS) {
            return;
        }
        var inside = new Counts((int) cells);
        var outside = new Counts((int) cells);
        for (int row = 0; row < scored.size(); row++) {
            int cell = cell(chosen, row);
            if (cell >= 0) {
                (searched.test(row) ? inside : outside)
                        .add(cell, scored.positive(row), visit.chances().applyAsDouble(row));
            }
        }
        for (int cell = 0; cell < cells; cell++) {
            if (inside.rows[cell] >= fewest) {
                visit.visitor().accept(new Pattern(chosen, bins(chosen, cell), inside.at(cell), outside.at(cell)));
            }
        }
    }

    private static int cell(List<PatternBins> chosen, int row) {
        int cell = 0;
        for (PatternBins column : chosen) {
            int bin = column.bin(row);
            if (bin < 0) {
                return -1;
            }
            cell = cell * column.size() + bin;
        }
        return cell;
    }

    private static int[] bins(List<PatternBins> chosen, int cell) {
        int[] bins = new int[chosen.size()];
        int rest = cell;
        for (int i = bins.length - 1; i >= 0; i--) {
            bins[i] = rest % chosen.get(i).size();
            rest /= chosen.get(i).size();
        }
        return bins;
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
