package org.probity.bias.score;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/// Rows of a dataset version per combination of protected attributes, label and score, in ascending order of score.
///
/// An empty text stands for a missing group or label; rows without a score are not here but in `unscored`. Sums are
/// decimals, so that they do not depend on the order in which rows were read.
public record ScoreCells(List<String> attributes, Resolution resolution, long unscored, List<Cell> cells) {

    /// How finely scores are told apart.
    public sealed interface Resolution {

        /// Every different score, rounded to twelve decimals, has cells of its own, so that ranks are exact.
        record EveryScore() implements Resolution {}

        /// Scores share cells: each holds those in (upper - width, upper], the first also its lower end.
        ///
        /// Sums over cells are still exact; what depends on ranks has an error bound.
        record Bins(BigDecimal width) implements Resolution {

            public Bins {
                if (width.signum() <= 0) {
                    throw new IllegalArgumentException("a bin has a width above 0, not " + width);
                }
            }
        }
    }

    /// One combination: its rows, the sum of their scores, and the sum of the squares of their scores.
    ///
    /// @param upper the score itself, or the upper end of the bin
    public record Cell(
            List<String> groups, String label, BigDecimal upper, long rows, BigDecimal sum, BigDecimal squares) {

        public Cell {
            groups = List.copyOf(groups);
            if (rows <= 0) {
                throw new IllegalArgumentException("a cell of scores has rows, not " + rows);
            }
        }
    }

    public ScoreCells {
        attributes = List.copyOf(attributes);
        for (Cell cell : cells) {
            if (cell.groups().size() != attributes.size()) {
                throw new IllegalArgumentException("%s does not fit %s".formatted(cell, attributes));
            }
        }
        cells = cells.stream().sorted(Comparator.comparing(Cell::upper)).toList();
    }
}
