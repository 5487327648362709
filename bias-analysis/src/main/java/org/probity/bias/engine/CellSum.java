package org.probity.bias.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.Cells;
import org.probity.bias.data.Scores;
import org.probity.bias.score.ScoreCells;

/// Adds the rows of a grouping query up to cells: values that differ in blanks only, or in the mark for missing, become
/// one cell here.
final class CellSum {

    private record Key(List<String> groups, String label, String prediction) {}

    private record Amount(long rows, long weight) {

        Amount plus(Amount other) {
            return new Amount(Math.addExact(rows, other.rows), Math.addExact(weight, other.weight));
        }
    }

    private record ScoreKey(List<String> groups, String label, BigDecimal upper) {}

    /// Rows whose scores share a cell.
    ///
    /// @param sum     of the scores
    /// @param squares the sum of their squares
    record ScoreAmount(long rows, BigDecimal sum, BigDecimal squares) {

        static ScoreAmount of(BigDecimal score, long rows) {
            BigDecimal times = BigDecimal.valueOf(rows);
            return new ScoreAmount(
                    rows, score.multiply(times), score.multiply(score).multiply(times));
        }

        ScoreAmount plus(ScoreAmount other) {
            return new ScoreAmount(Math.addExact(rows, other.rows), sum.add(other.sum), squares.add(other.squares));
        }
    }

    private final Map<Key, Amount> amounts = new HashMap<>();
    private final Map<ScoreKey, ScoreAmount> scores = new HashMap<>();
    private final Map<List<String>, List<String>> groupsOnce = new HashMap<>();
    private long unscored;

    /// How many cells there are so far, scores aside.
    int size() {
        return amounts.size();
    }

    void add(List<String> groups, String label, String prediction, long rows, long weight) {
        amounts.merge(new Key(once(groups), label, prediction), new Amount(rows, weight), Amount::plus);
    }

    void addScored(List<String> groups, String label, BigDecimal upper, ScoreAmount amount) {
        scores.merge(new ScoreKey(once(groups), label, upper), amount, ScoreAmount::plus);
    }

    void addUnscored(long rows) {
        unscored = Math.addExact(unscored, rows);
    }

    // A thousand bins of a group need not hold its names a thousand times.
    private List<String> once(List<String> groups) {
        return groupsOnce.computeIfAbsent(groups, List::copyOf);
    }

    Cells cells(AnalysisPlan plan, String digest) {
        return new Cells(
                digest,
                plan.attributes(),
                amounts.entrySet().stream()
                        .map(one -> new Cells.Cell(
                                one.getKey().groups(),
                                one.getKey().label(),
                                one.getKey().prediction(),
                                one.getValue().rows(),
                                one.getValue().weight()))
                        .toList());
    }

    /// In one order, whatever the order of rows was: a report made of them is the same to the byte.
    ScoreCells scoreCells(AnalysisPlan plan, ScoreGrain grain) {
        List<ScoreCells.Cell> cells = new ArrayList<>();
        scores.forEach((key, amount) -> cells.add(new ScoreCells.Cell(
                key.groups(),
                key.label(),
                key.upper().setScale(Scores.DECIMALS),
                amount.rows(),
                amount.sum().setScale(Scores.DECIMALS),
                amount.squares().setScale(2 * Scores.DECIMALS))));
        cells.sort(Comparator.comparing(ScoreCells.Cell::upper)
                .thenComparing(cell -> String.join("\0", cell.groups()))
                .thenComparing(ScoreCells.Cell::label));
        return new ScoreCells(plan.attributes(), grain.resolution(), unscored, cells);
    }
}
