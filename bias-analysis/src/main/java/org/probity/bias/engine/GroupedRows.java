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
    private int entries;

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

    /// How many combinations were read so far, each with its score.
    int entries() {
        return entries;
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
        var into = sum.scores().of(groups, label);
        return query.dialect().lists() ? scores(into) : one(into, count);
    }

    private Optional<Pass> one(ScoreSum.Of into, long count) throws SQLException {
        entries++;
        BigDecimal key = rows.getBigDecimal(keys + 5);
        if (key == null) {
            return scoreOfText(into, meaning(rows.getString(keys + 6)), count);
        }
        return switch (grain) {
            case ScoreGrain.Every() -> every(into, key, count);
            case ScoreGrain.Bins bins -> {
                var distances = new Distances(rows.getBigDecimal(keys + 7), rows.getBigDecimal(keys + 8));
                yield bin(into, key.longValueExact(), count, distances, bins);
            }
        };
    }

    private Optional<Pass> scores(ScoreSum.Of into) throws SQLException {
        Object[] scores = list(keys + 5);
        Object[] counts = list(keys + 7);
        Object[] sums = grain instanceof ScoreGrain.Bins ? list(keys + 8) : scores;
        Object[] squares = grain instanceof ScoreGrain.Bins ? list(keys + 9) : scores;
        entries += scores.length;
        for (int place = 0; place < scores.length; place++) {
            long count = ((Number) counts[place]).longValue();
            Optional<Pass> fault = one(into, scores[place], count, Distances.of(sums[place], squares[place]));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private Optional<Pass> one(ScoreSum.Of into, @Nullable Object score, long count, Distances distances)
            throws SQLException {
        return switch (grain) {
            case ScoreGrain.Every() when score instanceof BigDecimal every -> every(into, every, count);
            case ScoreGrain.Bins bins when score instanceof Long bin -> bin(into, bin, count, distances, bins);
            case ScoreGrain.Every(), ScoreGrain.Bins _ -> scoreOfText(into, meaning(rows.getString(keys + 6)), count);
        };
    }

    private Object[] list(int place) throws SQLException {
        return (Object[]) rows.getArray(place).getArray();
    }

    private static Optional<Pass> every(ScoreSum.Of into, BigDecimal score, long count) {
        into.add(score, ScoreSum.Amount.of(score, count));
        return Optional.empty();
    }

    /// Of the rows of a bin to its upper edge.
    private record Distances(BigDecimal sum, BigDecimal squares) {

        /// Scores that belong to no bin have none.
        static Distances of(Object sum, Object squares) {
            return sum instanceof BigDecimal first && squares instanceof BigDecimal second
                    ? new Distances(first, second)
                    : new Distances(BigDecimal.ZERO, BigDecimal.ZERO);
        }
    }

    // From the distances to the upper edge back to the scores: exact, since all of it is decimals.
    private static Optional<Pass> bin(
            ScoreSum.Of into, long place, long count, Distances distances, ScoreGrain.Bins bins) {
        if (place < 0 && bins.probabilities()) {
            return Optional.of(new Pass.NoProbabilities());
        }
        BigDecimal upper = bins.upper(place);
        BigDecimal times = BigDecimal.valueOf(count);
        var amount = new ScoreSum.Amount(
                count,
                upper.multiply(times).subtract(distances.sum()),
                upper.multiply(upper)
                        .multiply(times)
                        .subtract(upper.multiply(distances.sum()).multiply(BigDecimal.TWO))
                        .add(distances.squares()));
        into.add(bins.upper(bins.first(place)), amount);
        return Optional.empty();
    }

    /// What an engine takes for no number is looked at once more: it may be a blank of another kind, or a mark.
    private Optional<Pass> scoreOfText(ScoreSum.Of into, String text, long count) {
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
            case ScoreGrain.Every() -> into.add(value, ScoreSum.Amount.of(value, count));
            case ScoreGrain.Bins bins -> {
                if (bins.probabilities() && (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0)) {
                    return Optional.of(new Pass.NoProbabilities());
                }
                into.add(bins.upper(bins.place(value)), ScoreSum.Amount.of(value, count));
            }
        }
        return Optional.empty();
    }

    private static String meaning(@Nullable String value) {
        return value == null ? "" : CellText.meaning(value);
    }
}
