package org.probity.bias.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.probity.bias.data.Scores;
import org.probity.bias.score.ScoreCells;

/// Adds scores up to cells.
///
/// There are hundreds of thousands of such cells in few groups, so groups go by numbers until the end, and a score or
/// the upper edge of a bin is a whole number of its last decimal place.
final class ScoreSum {

    private record Whose(List<String> groups, String label) {}

    private record Key(int whose, long upper) {}

    /// Rows whose scores share a cell.
    ///
    /// @param sum     of the scores
    /// @param squares the sum of their squares
    record Amount(long rows, BigDecimal sum, BigDecimal squares) {

        static Amount of(BigDecimal score, long rows) {
            BigDecimal times = BigDecimal.valueOf(rows);
            return new Amount(rows, score.multiply(times), score.multiply(score).multiply(times));
        }

        Amount plus(Amount other) {
            return new Amount(Math.addExact(rows, other.rows), sum.add(other.sum), squares.add(other.squares));
        }
    }

    private final Map<Whose, Integer> numbers = new HashMap<>();
    private final Map<Key, Amount> amounts = new HashMap<>();
    private long unscored;

    /// Where the scores of one group and label go.
    Of of(List<String> groups, String label) {
        return new Of(numbers.computeIfAbsent(new Whose(groups, label), _ -> numbers.size()));
    }

    /// The scores of one group and label.
    final class Of {

        private final int whose;

        private Of(int whose) {
            this.whose = whose;
        }

        void add(BigDecimal upper, Amount amount) {
            long place = upper.setScale(Scores.DECIMALS).unscaledValue().longValueExact();
            amounts.merge(new Key(whose, place), amount, Amount::plus);
        }
    }

    void addUnscored(long rows) {
        unscored = Math.addExact(unscored, rows);
    }

    /// In one order, whatever the order of rows was: a report made of them is the same to the byte.
    ScoreCells cells(List<String> attributes, ScoreGrain grain) {
        List<Whose> byNumber = new ArrayList<>(numbers.keySet());
        byNumber.sort(Comparator.comparing(numbers::get));
        int[] ranks = ranks(byNumber);
        List<ScoreCells.Cell> cells = amounts.entrySet().stream()
                .sorted(Comparator.comparingLong(
                                (Map.Entry<Key, Amount> one) -> one.getKey().upper())
                        .thenComparingInt(one -> ranks[one.getKey().whose()]))
                .map(one ->
                        cell(byNumber.get(one.getKey().whose()), one.getKey().upper(), one.getValue()))
                .toList();
        return new ScoreCells(attributes, grain.resolution(), unscored, cells);
    }

    private static int[] ranks(List<Whose> byNumber) {
        List<Whose> sorted = byNumber.stream()
                .sorted(Comparator.comparing((Whose whose) -> String.join("\0", whose.groups()))
                        .thenComparing(Whose::label))
                .toList();
        Map<Whose, Integer> rank = new HashMap<>();
        sorted.forEach(whose -> rank.put(whose, rank.size()));
        return byNumber.stream().mapToInt(rank::get).toArray();
    }

    private static ScoreCells.Cell cell(Whose whose, long upper, Amount amount) {
        return new ScoreCells.Cell(
                whose.groups(),
                whose.label(),
                BigDecimal.valueOf(upper, Scores.DECIMALS),
                amount.rows(),
                amount.sum().setScale(Scores.DECIMALS),
                amount.squares().setScale(2 * Scores.DECIMALS));
    }
}
