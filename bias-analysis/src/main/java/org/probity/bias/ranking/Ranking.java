package org.probity.bias.ranking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.probity.bias.data.Column;
import org.probity.bias.data.Numbers;

/// Rows in their order.
final class Ranking {

    private final int[] order;
    private final Numbers scores;

    private Ranking(int[] order, Numbers scores) {
        this.order = order;
        this.scores = scores;
    }

    static Ranking of(Numbers scores, int rows, Optional<Column> tieBreaker) {
        Comparator<Integer> byScore = Comparator.comparingDouble((Integer row) -> -scores.at(row));
        Comparator<Integer> byColumn = tieBreaker.map(Ranking::ascending).orElse((_, _) -> 0);
        int[] order = IntStream.range(0, rows)
                .filter(row -> !scores.missing(row))
                .boxed()
                .sorted(byScore.thenComparing(byColumn).thenComparing(Comparator.naturalOrder()))
                .mapToInt(row -> row)
                .toArray();
        return new Ranking(order, scores);
    }

    // Numbers by size; a missing number first, as a missing text is.
    private static Comparator<Integer> ascending(Column column) {
        return column.numbers()
                .map(numbers -> Comparator.comparingDouble(
                        (Integer row) -> numbers.missing(row) ? Double.NEGATIVE_INFINITY : numbers.at(row)))
                .orElseGet(() -> Comparator.comparing(column::text));
    }

    int length() {
        return order.length;
    }

    /// @param position from 0
    @SuppressWarnings("MissingSummary")
    int row(int position) {
        return order[position];
    }

    static double exposure(int position) {
        return Math.log(2) / StrictMath.log(position + 2.0);
    }

    long ties() {
        return IntStream.range(0, order.length)
                .filter(position -> sameScore(position, position - 1) || sameScore(position, position + 1))
                .count();
    }

    private boolean sameScore(int position, int other) {
        return other >= 0 && other < order.length && scores.at(order[position]) == scores.at(order[other]);
    }

    /// Gain of the first rows over the best gain; NaN where nothing is relevant.
    static double ndcg(List<Double> relevance, int top) {
        double[] best = relevance.stream()
                .mapToDouble(each -> -each)
                .sorted()
                .map(each -> -each)
                .toArray();
        double[] found = relevance.stream().mapToDouble(each -> each).toArray();
        double ideal = gain(best, top);
        return ideal > 0 ? gain(found, top) / ideal : Double.NaN;
    }

    private static double gain(double[] relevance, int top) {
        double[] first = Arrays.copyOf(relevance, Math.min(top, relevance.length));
        double sum = 0;
        for (int position = 0; position < first.length; position++) {
            sum += first[position] * exposure(position);
        }
        return sum;
    }
}
