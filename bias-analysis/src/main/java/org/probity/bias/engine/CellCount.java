package org.probity.bias.engine;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.AnalysisProblem;
import org.probity.bias.AnalysisProblem.Code;
import org.probity.bias.data.Scores;
import org.probity.bias.data.Weights;
import org.probity.bias.score.ScoreCells;

/// One plan's count of one source of rows, in the words of one engine.
///
/// Scores are first kept apart exactly. Only where that gives too many cells are they put into bins, and only where
/// they turn out to be no probabilities are the bins laid between the least and the greatest score: a pass over all
/// rows is what costs time, so none is made before it is needed.
final class CellCount {

    private final AnalysisPlan plan;
    private final Source source;
    private final EngineLimits limits;
    private final RowFaults faults;
    private final GroupingQuery query;

    CellCount(AnalysisPlan plan, Source source, EngineLimits limits, RowFaults faults) {
        this.plan = plan;
        this.source = source;
        this.limits = limits;
        this.faults = faults;
        this.query = GroupingQuery.of(source.dialect(), plan, source.header());
    }

    /// Where the rows come from.
    ///
    /// @param header   the names of the columns, which the SQL calls `c0`, `c1` ...
    /// @param floating the places of columns that hold binary fractions, which every engine writes in its own way
    /// @param sql      what stands behind FROM
    record Source(SqlDialect dialect, List<String> header, Set<Integer> floating, String sql, String digest) {

        Source {
            header = List.copyOf(header);
            floating = Set.copyOf(floating);
        }
    }

    CellOutcome run(Statement statement) throws SQLException, IOException {
        ScoreGrain grain = firstGrain(statement);
        while (true) {
            switch (pass(statement, grain)) {
                case Pass.Whole(var sum) -> {
                    return counted(sum, grain);
                }
                case Pass.BadWeight() -> {
                    String column = GroupingQuery.weight(plan).findFirst().orElse("");
                    return CellOutcome.refused(Code.WEIGHT_NOT_A_NUMBER, column, faults.first(column, Weights.RULE));
                }
                case Pass.TooMuchWeight() -> {
                    return CellOutcome.refused(
                            Code.WEIGHT_NOT_A_NUMBER,
                            GroupingQuery.weight(plan).findFirst().orElse(""),
                            Weights.TOO_MUCH);
                }
                case Pass.BadScore() -> {
                    String column = GroupingQuery.score(plan).findFirst().orElse("");
                    return CellOutcome.refused(Code.SCORE_NOT_A_NUMBER, column, faults.first(column, Scores.RULE));
                }
                case Pass.TooManyCells() -> {
                    return new CellOutcome.Refused(tooMany(statement));
                }
                case Pass.NoProbabilities() -> grain = bins(statement);
                case Pass.TooManyScores() -> {
                    Optional<ScoreGrain> coarser = grain.coarser();
                    if (coarser.isEmpty()) {
                        return new CellOutcome.Refused(tooMany(statement));
                    }
                    grain = coarser.get();
                }
            }
        }
    }

    private CellOutcome counted(CellSum sum, ScoreGrain grain) {
        Optional<ScoreCells> scores =
                query.scored() ? Optional.of(sum.scores().cells(plan.attributes(), grain)) : Optional.empty();
        return new CellOutcome.Counted(sum.cells(plan, source.digest()), scores);
    }

    private ScoreGrain firstGrain(Statement statement) throws SQLException {
        var every = new ScoreGrain.Every();
        if (!query.scored()) {
            return every;
        }
        try (ResultSet some = statement.executeQuery(query.sampleSql(source.sql(), limits.scoreCells() / 3 * 4))) {
            some.next();
            return some.getLong(1) > limits.scoreCells() ? ScoreGrain.Bins.OF_PROBABILITIES : every;
        }
    }

    private ScoreGrain bins(Statement statement) throws SQLException {
        try (ResultSet range = statement.executeQuery(query.rangeSql(source.sql()))) {
            range.next();
            return ScoreGrain.Bins.between(range.getBigDecimal(1), range.getBigDecimal(2));
        }
    }

    private Pass pass(Statement statement, ScoreGrain grain) throws SQLException {
        int most = query.scored() ? limits.scoreCells() : limits.cells();
        String sql =
                query.scored() ? query.scoredSql(source.sql(), grain, most + 1) : query.sql(source.sql(), most + 1);
        try (ResultSet rows = statement.executeQuery(sql)) {
            var reader = new GroupedRows(query, rows, grain, source.floating());
            for (int read = 0; rows.next(); read++) {
                if (reader.sum().size() > limits.cells() || (read == most && !query.scored())) {
                    return new Pass.TooManyCells();
                }
                Optional<Pass> fault = reader.read();
                if (fault.isPresent()) {
                    return fault.get();
                }
                if (reader.entries() > most) {
                    return new Pass.TooManyScores();
                }
            }
            return whole(reader.sum());
        }
    }

    private Pass whole(CellSum sum) {
        if (sum.size() > limits.cells()) {
            return new Pass.TooManyCells();
        }
        return Weights.fit(sum.weight()) ? new Pass.Whole(sum) : new Pass.TooMuchWeight();
    }

    private AnalysisProblem tooMany(Statement statement) throws SQLException {
        List<String> names = query.keys().map(source.header()::get).toList();
        String worst = "";
        long most = -1;
        try (ResultSet counts = statement.executeQuery(query.distinctSql(source.sql()))) {
            counts.next();
            for (int i = 0; i < names.size(); i++) {
                if (counts.getLong(i + 1) > most) {
                    most = counts.getLong(i + 1);
                    worst = names.get(i);
                }
            }
        }
        return most > limits.valuesPerAttribute()
                ? new AnalysisProblem(
                        Code.TOO_MANY_VALUES,
                        worst,
                        "the column %s has about %d different values, at most %d can be compared: use bands"
                                .formatted(worst, most, limits.valuesPerAttribute()))
                : new AnalysisProblem(
                        Code.TOO_MANY_CELLS,
                        worst,
                        "more than %d combinations of groups, labels and predictions occur".formatted(limits.cells()));
    }
}
