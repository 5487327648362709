package org.probity.bias.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.probity.bias.CodedValue;

/// The scores of a group while cells are added to it.
///
/// Sums stay decimals until all cells are there, so that no order of the cells shows in the last digit.
final class ScoreTally {

    private final String positive;
    private final BigDecimal width;
    private final Map<BigDecimal, List<Sums>> steps = new TreeMap<>();
    private long rows;

    ScoreTally(String positive, ScoreCells.Resolution resolution) {
        this.positive = positive;
        this.width = switch (resolution) {
            case ScoreCells.Resolution.EveryScore() -> BigDecimal.ZERO;
            case ScoreCells.Resolution.Bins(var size) -> size;
        };
    }

    private static final class Sums {

        private long rows;
        private BigDecimal sum = BigDecimal.ZERO;
        private BigDecimal squares = BigDecimal.ZERO;

        void add(ScoreCells.Cell cell) {
            rows = Math.addExact(rows, cell.rows());
            sum = sum.add(cell.sum());
            squares = squares.add(cell.squares());
        }

        ScoreStep.Amount amount() {
            return new ScoreStep.Amount(rows, sum.doubleValue(), squares.doubleValue());
        }
    }

    void add(ScoreCells.Cell cell) {
        List<Sums> step = steps.computeIfAbsent(cell.upper(), _ -> List.of(new Sums(), new Sums(), new Sums()));
        step.get(kind(cell.label())).add(cell);
        rows = Math.addExact(rows, cell.rows());
    }

    private int kind(String label) {
        if (label.isEmpty()) {
            return 2;
        }
        return CodedValue.same(label, positive) ? 0 : 1;
    }

    long rows() {
        return rows;
    }

    ScoreSample sample(String group, boolean eligible) {
        List<ScoreStep> ascending = new ArrayList<>();
        steps.forEach((upper, kinds) -> ascending.add(new ScoreStep(
                upper.subtract(width).doubleValue(),
                upper.doubleValue(),
                kinds.get(0).amount(),
                kinds.get(1).amount(),
                kinds.get(2).amount())));
        return new ScoreSample(group, eligible, ascending);
    }
}
