package org.probity.bias.engine;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.Cells;

/// Adds the rows of a grouping query up to cells: values that differ in blanks only, or in the mark for missing,
/// become one cell here.
final class CellSum {

    private record Key(List<String> groups, String label, String prediction) {}

    /// @param weight  in millionths
    /// @param squares the sum of the rows' squared weights
    record Amount(long rows, long weight, BigInteger squares) {

        Amount plus(Amount other) {
            return new Amount(
                    Math.addExact(rows, other.rows), Math.addExact(weight, other.weight), squares.add(other.squares));
        }
    }

    private final Map<Key, Amount> amounts = new HashMap<>();
    private final ScoreSum scores = new ScoreSum();

    /// How many cells there are so far, scores aside.
    int size() {
        return amounts.size();
    }

    /// In millionths.
    BigInteger weight() {
        return amounts.values().stream()
                .map(amount -> BigInteger.valueOf(amount.weight()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    ScoreSum scores() {
        return scores;
    }

    void add(List<String> groups, String label, String prediction, Amount amount) {
        amounts.merge(new Key(groups, label, prediction), amount, Amount::plus);
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
                                one.getValue().weight(),
                                one.getValue().squares()))
                        .toList());
    }
}
