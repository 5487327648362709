package org.probity.bias.engine;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.AnalysisProblem.Code;
import org.probity.bias.Cells;
import org.probity.bias.Weighting;
import org.probity.bias.data.CellText;
import org.probity.bias.data.NormalCsv;
import org.probity.bias.data.Weights;

/// One plan's count of one file in an open database.
final class DuckDbCount {

    private static final int DECIMALS = 6;

    private final AnalysisPlan plan;
    private final List<String> header;
    private final String digest;
    private final EngineLimits limits;
    private final GroupingQuery query;

    DuckDbCount(AnalysisPlan plan, List<String> header, String digest, EngineLimits limits) {
        this.plan = plan;
        this.header = header;
        this.digest = digest;
        this.limits = limits;
        this.query = GroupingQuery.of(plan, header);
    }

    private record Key(List<String> groups, String label, String prediction) {}

    private record Amount(long rows, long weight) {

        Amount plus(Amount other) {
            return new Amount(Math.addExact(rows, other.rows), Math.addExact(weight, other.weight));
        }
    }

    CellOutcome run(Connection database, Path data, Observer observer) throws SQLException, IOException {
        String source = source(data);
        try (Statement statement = database.createStatement();
                Watch watch = new Watch(statement, observer)) {
            try (ResultSet rows = statement.executeQuery(query.sql(source, limits.cells()))) {
                return cells(rows, data);
            } catch (TooManyCells excess) {
                return tooMany(statement, source);
            } catch (SQLException failure) {
                if (watch.stopped()) {
                    return new CellOutcome.Stopped();
                }
                throw failure;
            }
        }
    }

    private String source(Path data) {
        return "read_csv('%s', auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"', columns = %s)"
                .formatted(data, GroupingQuery.columns(header.size()));
    }

    private static final class TooManyCells extends RuntimeException {}

    /// Values that differ in blanks only, or in the mark for missing, become one cell here.
    private CellOutcome cells(ResultSet rows, Path data) throws SQLException, IOException {
        int attributes = query.attributes().size();
        Map<Key, Amount> amounts = new HashMap<>();
        for (int read = 1; rows.next(); read++) {
            if (read > limits.cells()) {
                throw new TooManyCells();
            }
            if (rows.getLong(attributes + 5) > 0) {
                return badWeight(data);
            }
            List<String> groups = new ArrayList<>();
            for (int i = 1; i <= attributes; i++) {
                groups.add(meaning(rows.getString(i)));
            }
            var key = new Key(groups, meaning(rows.getString(attributes + 1)), meaning(rows.getString(attributes + 2)));
            amounts.merge(key, amount(rows, attributes + 3), Amount::plus);
        }
        return new CellOutcome.Counted(new Cells(
                digest,
                plan.attributes(),
                amounts.entrySet().stream()
                        .map(one -> new Cells.Cell(
                                one.getKey().groups(),
                                one.getKey().label(),
                                one.getKey().prediction(),
                                one.getValue().rows(),
                                one.getValue().weight()))
                        .toList()));
    }

    private static Amount amount(ResultSet rows, int place) throws SQLException {
        BigDecimal weight = rows.getBigDecimal(place + 1);
        return new Amount(
                rows.getLong(place),
                weight == null ? 0 : weight.movePointRight(DECIMALS).longValueExact());
    }

    private static String meaning(@Nullable String value) {
        return value == null ? "" : CellText.meaning(value);
    }

    private CellOutcome badWeight(Path data) throws IOException {
        String column = switch (plan.weighting()) {
            case Weighting.ByColumn(var name) -> name;
            case Weighting.Unweighted() -> "";
        };
        String where = Weights.firstFault(data, column)
                .map(NormalCsv.Fault::sentence)
                .orElse("a weight is no number from 0 on");
        return DuckDbCells.refused(Code.WEIGHT_NOT_A_NUMBER, column, where);
    }

    private CellOutcome tooMany(Statement statement, String source) throws SQLException {
        List<String> names = query.keys().map(header::get).toList();
        String worst = "";
        long most = -1;
        try (ResultSet counts = statement.executeQuery(query.distinctSql(source))) {
            counts.next();
            for (int i = 0; i < names.size(); i++) {
                if (counts.getLong(i + 1) > most) {
                    most = counts.getLong(i + 1);
                    worst = names.get(i);
                }
            }
        }
        return most > limits.valuesPerAttribute()
                ? DuckDbCells.refused(
                        Code.TOO_MANY_VALUES,
                        worst,
                        "the column %s has about %d different values, at most %d can be compared: use bands"
                                .formatted(worst, most, limits.valuesPerAttribute()))
                : DuckDbCells.refused(
                        Code.TOO_MANY_CELLS,
                        worst,
                        "more than %d combinations of groups, labels and predictions occur".formatted(limits.cells()));
    }
}
