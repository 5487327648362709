package org.probity.bias.engine;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.bias.data.CellText;
import org.probity.bias.data.Scores;
import org.probity.bias.data.Weights;

/// Reads what a grouping query answers, row by row, into one sum of cells.
final class GroupedRows {

    private final GroupingQuery query;
    private final ResultSet rows;
    private final ScoreGrain grain;
    private final int keys;
    private final List<Boolean> floating;
    private final CellSum sum = new CellSum();

    GroupedRows(GroupingQuery query, ResultSet rows, ScoreGrain grain, Set<Integer> floating) {
        this.query = query;
        this.rows = rows;
        this.grain = grain;
        this.keys = query.attributes().size() + 2;
        this.floating = query.keys().map(floating::contains).toList();
    }

    CellSum sum() {
        return sum;
    }

    /// Takes the row that the cursor stands on; what is wrong with it ends the pass.
    Optional<Pass> read() throws SQLException {
        if (rows.getLong(keys + 4) > 0) {
            return Optional.of(new Pass.BadWeight());
        }
        List<String> groups = new ArrayList<>();
        for (int i = 1; i <= query.attributes().size(); i++) {
            groups.add(key(i));
        }
        String label = key(keys - 1);
        long count = rows.getLong(keys + 1);
        Optional<Long> weight = Weights.sum(rows.getBigDecimal(keys + 2));
        if (weight.isEmpty()) {
            return Optional.of(new Pass.TooMuchWeight());
        }
        var amount = new CellSum.Amount(count, weight.get(), Weights.squares(rows.getBigDecimal(keys + 3)));
        sum.add(groups, label, key(keys), amount);
        return query.scored() ? score(groups, label, count) : Optional.empty();
    }

    private String key(int place) throws SQLException {
        String value = meaning(rows.getString(place));
        return floating.get(place - 1) ? FloatText.of(value) : value;
    }

    private Optional<Pass> score(List<String> groups, String label, long count) throws SQLException {
        BigDecimal key = rows.getBigDecimal(keys + 5);
        if (key == null) {
            return scoreOfText(groups, label, meaning(rows.getString(keys + 6)), count);
        }
        return switch (grain) {
            case ScoreGrain.Every() -> {
                sum.scores().add(groups, label, key, ScoreSum.Amount.of(key, count));
                yield Optional.empty();
            }
            case ScoreGrain.Bins bins -> bin(groups, label, key.longValueExact(), count, bins);
        };
    }

    // From the distances to the upper edge back to the scores: exact, since all of it is decimals.
    private Optional<Pass> bin(List<String> groups, String label, long place, long count, ScoreGrain.Bins bins)
            throws SQLException {
        if (place < 0 && bins.probabilities()) {
            return Optional.of(new Pass.NoProbabilities());
        }
        BigDecimal upper = bins.upper(place);
        BigDecimal times = BigDecimal.valueOf(count);
        BigDecimal distances = rows.getBigDecimal(keys + 7);
        BigDecimal squares = rows.getBigDecimal(keys + 8);
        var amount = new ScoreSum.Amount(
                count,
                upper.multiply(times).subtract(distances),
                upper.multiply(upper)
                        .multiply(times)
                        .subtract(upper.multiply(distances).multiply(BigDecimal.TWO))
                        .add(squares));
        sum.scores().add(groups, label, bins.upper(bins.first(place)), amount);
        return Optional.empty();
    }

    /// What an engine takes for no number is looked at once more: it may be a blank of another kind, or a mark.
    private Optional<Pass> scoreOfText(List<String> groups, String label, String text, long count) {
        if (text.isEmpty()) {
            sum.scores().addUnscored(count);
            return Optional.empty();
        }
        Optional<BigDecimal> score = Scores.of(text);
        if (score.isEmpty()) {
            return Optional.of(new Pass.BadScore());
        }
        BigDecimal value = score.get();
        switch (grain) {
            case ScoreGrain.Every() -> sum.scores().add(groups, label, value, ScoreSum.Amount.of(value, count));
            case ScoreGrain.Bins bins -> {
                if (bins.probabilities() && (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0)) {
                    return Optional.of(new Pass.NoProbabilities());
                }
                sum.scores().add(groups, label, bins.upper(bins.place(value)), ScoreSum.Amount.of(value, count));
            }
        }
        return Optional.empty();
    }

    private static String meaning(@Nullable String value) {
        return value == null ? "" : CellText.meaning(value);
    }
}
