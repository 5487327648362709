package org.probity.bias.mitigation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.probity.bias.AnalysisProblem;
import org.probity.bias.AnalysisProblem.Code;
import org.probity.bias.data.Column;
import org.probity.bias.data.Table;
import org.probity.bias.score.ScoreCells;

/// Counts the scores of a table, each for itself.
final class ScoredRows {

    private static final int DECIMALS = 12;

    private ScoredRows() {}

    private record Key(List<String> groups, String label, BigDecimal score) {}

    /// The counts; empty where there is a problem.
    static Optional<ScoreCells> count(Table table, String scoreColumn, ThresholdPlan plan) {
        return found(table, scoreColumn, plan).isPresent()
                ? Optional.empty()
                : Optional.of(counted(table, table.column(scoreColumn), plan));
    }

    static AnalysisProblem problem(Table table, String scoreColumn, ThresholdPlan plan) {
        return found(table, scoreColumn, plan).orElseThrow();
    }

    private static Optional<AnalysisProblem> found(Table table, String scoreColumn, ThresholdPlan plan) {
        Optional<String> missing = Stream.of(
                        attributes(plan).stream(),
                        Stream.of(plan.analysis().columns().label(), scoreColumn))
                .flatMap(each -> each)
                .filter(name -> !table.has(name))
                .findFirst();
        if (missing.isPresent()) {
            String name = missing.orElseThrow();
            return Optional.of(
                    new AnalysisProblem(Code.COLUMN_NOT_FOUND, name, "the dataset has no column %s".formatted(name)));
        }
        return table.column(scoreColumn).numbers().isPresent()
                ? Optional.empty()
                : Optional.of(new AnalysisProblem(
                        Code.NO_VALUES,
                        scoreColumn,
                        "the column %s holds values that are no numbers and cannot be scores".formatted(scoreColumn)));
    }

    private static List<String> attributes(ThresholdPlan plan) {
        return Stream.concat(plan.analysis().attributes().stream(), plan.grouping().attributes().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static ScoreCells counted(Table table, Column scores, ThresholdPlan plan) {
        List<String> attributes = attributes(plan);
        Column labels = table.column(plan.analysis().columns().label());
        List<BigDecimal> byCode = scores.values().stream()
                .map(text -> text.isEmpty()
                        ? BigDecimal.ZERO
                        : BigDecimal.valueOf(Double.parseDouble(text))
                                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                                .stripTrailingZeros())
                .toList();
        Map<Key, Long> rows = new HashMap<>();
        long unscored = 0;
        for (int row = 0; row < table.rows(); row++) {
            if (scores.missing(row)) {
                unscored++;
            } else {
                int place = row;
                List<String> groups = attributes.stream()
                        .map(name -> table.column(name).text(place))
                        .toList();
                rows.merge(new Key(groups, labels.text(row), byCode.get(scores.code(row))), 1L, Long::sum);
            }
        }
        List<ScoreCells.Cell> cells = rows.entrySet().stream()
                .map(each -> cell(each.getKey(), each.getValue()))
                .toList();
        return new ScoreCells(attributes, new ScoreCells.Resolution.EveryScore(), unscored, cells);
    }

    private static ScoreCells.Cell cell(Key key, long rows) {
        BigDecimal number = BigDecimal.valueOf(rows);
        return new ScoreCells.Cell(
                key.groups(),
                key.label(),
                key.score(),
                rows,
                key.score().multiply(number),
                key.score().multiply(key.score()).multiply(number));
    }
}
