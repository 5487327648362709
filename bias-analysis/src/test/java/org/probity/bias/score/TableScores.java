package org.probity.bias.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.probity.bias.data.Column;
import org.probity.bias.data.Table;

/// Counts the scores of rows in memory, plainly.
final class TableScores {

    private static final int DECIMALS = 12;

    private TableScores() {}

    private record Key(List<String> groups, String label, BigDecimal upper) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            return toString().compareTo(other.toString());
        }
    }

    static ScoreCells cells(Table table, List<String> attributes, ScoreCells.Resolution resolution) {
        Column label = table.column("y_true");
        Column score = table.column("y_score");
        Map<Key, List<BigDecimal>> scores = new TreeMap<>();
        long unscored = 0;
        for (int i = 0; i < table.rows(); i++) {
            int row = i;
            if (score.missing(row)) {
                unscored++;
                continue;
            }
            BigDecimal value = new BigDecimal(score.text(row)).setScale(DECIMALS, RoundingMode.HALF_UP);
            List<String> groups = attributes.stream()
                    .map(name -> table.column(name).text(row))
                    .toList();
            scores.computeIfAbsent(new Key(groups, label.text(row), upper(value, resolution)), _ -> new ArrayList<>())
                    .add(value);
        }
        List<ScoreCells.Cell> cells = new ArrayList<>();
        scores.forEach((key, values) -> cells.add(new ScoreCells.Cell(
                key.groups(),
                key.label(),
                key.upper(),
                values.size(),
                values.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                values.stream().map(each -> each.multiply(each)).reduce(BigDecimal.ZERO, BigDecimal::add))));
        return new ScoreCells(attributes, resolution, unscored, cells);
    }

    private static BigDecimal upper(BigDecimal value, ScoreCells.Resolution resolution) {
        return switch (resolution) {
            case ScoreCells.Resolution.EveryScore() -> value;
            case ScoreCells.Resolution.Bins(var width) ->
                value.divide(width, 0, RoundingMode.CEILING).max(BigDecimal.ONE).multiply(width);
        };
    }
}
