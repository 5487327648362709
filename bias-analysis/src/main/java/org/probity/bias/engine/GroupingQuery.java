package org.probity.bias.engine;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.Scoring;
import org.probity.bias.Weighting;

/// The one question that is put to an engine: how many rows, how much weight and which scores has each combination?
///
/// Columns go by their place, so the text of a query depends on numbers only.
record GroupingQuery(
        SqlDialect dialect,
        List<Integer> attributes,
        int label,
        int prediction,
        List<Integer> weight,
        List<Integer> score) {

    private static final int WEIGHT_DIGITS = 18;
    private static final int WEIGHT_PLACES = 6;
    private static final int SCORE_DIGITS = 18;
    private static final int SCORE_PLACES = 12;

    GroupingQuery {
        attributes = List.copyOf(attributes);
        weight = List.copyOf(weight);
        score = List.copyOf(score);
    }

    static GroupingQuery of(SqlDialect dialect, AnalysisPlan plan, List<String> header) {
        return new GroupingQuery(
                dialect,
                plan.attributes().stream().map(header::indexOf).toList(),
                header.indexOf(plan.columns().label()),
                header.indexOf(plan.columns().prediction()),
                weight(plan).map(header::indexOf).toList(),
                score(plan).map(header::indexOf).toList());
    }

    /// The names that a plan needs a column for, in the order in which a missing one is reported.
    static List<String> names(AnalysisPlan plan) {
        return Stream.of(
                        Stream.of(plan.columns().label(), plan.columns().prediction()),
                        plan.attributes().stream(),
                        weight(plan),
                        score(plan))
                .flatMap(names -> names)
                .toList();
    }

    static Stream<String> weight(AnalysisPlan plan) {
        return switch (plan.weighting()) {
            case Weighting.Unweighted() -> Stream.of();
            case Weighting.ByColumn(var column) -> Stream.of(column);
        };
    }

    static Stream<String> score(AnalysisPlan plan) {
        return switch (plan.scoring()) {
            case Scoring.None() -> Stream.of();
            case Scoring.ByColumn(var column) -> Stream.of(column);
        };
    }

    boolean scored() {
        return !score.isEmpty();
    }

    /// Keys first, then rows, the sum of weights, the sum of their squares and the rows whose weight is none.
    ///
    /// Weights are summed as decimals: a sum of binary fractions depends on the order in which threads add.
    String sql(String source, int mostRows) {
        String keys = listed(keys());
        return "SELECT %s, count(*), %s FROM %s r GROUP BY %s LIMIT %d"
                .formatted(keys, weights(), source, keys, mostRows);
    }

    /// The same with one more key after the weights, the score, and the text of a field that is no score.
    ///
    /// A bin is followed by the sum of the distances to its upper edge and the sum of their squares. Distances are
    /// small, so their squares fit into a decimal however large the scores are.
    String scoredSql(String source, ScoreGrain grain, int mostRows) {
        String keys = listed(keys());
        List<String> weights = weighing();
        String sums =
                "count(*) AS n, %s AS w, %s AS v, %s AS f".formatted(weights.get(0), weights.get(1), weights.get(2));
        String flat = switch (grain) {
            case ScoreGrain.Every() ->
                "SELECT %1$s, %2$s, s, t FROM (%3$s) b GROUP BY %1$s, s, t LIMIT %4$d"
                        .formatted(keys, sums, withText(source, ""), mostRows);
            case ScoreGrain.Bins bins ->
                "SELECT %1$s, %2$s, k, t, sum(d) AS d1, sum(d * d) AS d2 FROM (%3$s) c GROUP BY %1$s, k, t LIMIT %4$d"
                        .formatted(keys, sums, withDistance(source, bins), mostRows);
        };
        return dialect.lists() ? inLists(flat, grain) : flat;
    }

    /// All scores of a combination in one row: lists of the same order stand where single values would, and behind them
    /// the list of how many rows each score has.
    private String inLists(String flat, ScoreGrain grain) {
        String lists = switch (grain) {
            case ScoreGrain.Every() -> "list(s), t, list(n)";
            case ScoreGrain.Bins _ -> "list(k), t, list(n), list(d1), list(d2)";
        };
        return ("SELECT %1$s, CAST(sum(n) AS BIGINT), CAST(sum(w) AS DECIMAL(38, %2$d)), CAST(sum(v) AS DECIMAL(38,"
                        + " %3$d)), CAST(sum(f) AS BIGINT), %4$s FROM (%5$s) z GROUP BY %1$s, t")
                .formatted(listed(keys()), WEIGHT_PLACES, 2 * WEIGHT_PLACES, lists, flat);
    }

    private String withDistance(String source, ScoreGrain.Bins bins) {
        String distance = "k * %s - s".formatted(bins.width().toPlainString());
        return "SELECT b.*, CAST(%s AS DECIMAL(%d, %d)) AS d FROM (%s) b"
                .formatted(
                        bins.probabilities() ? "CASE WHEN k >= 0 THEN %s END".formatted(distance) : distance,
                        SCORE_DIGITS,
                        SCORE_PLACES,
                        withText(source, ", %s AS k".formatted(bin(bins))));
    }

    // Scores that were taken for probabilities and are none go to bin -1, which tells so and has no distances.
    private String bin(ScoreGrain.Bins bins) {
        String perUnit = bins.perUnit().toPlainString();
        return bins.probabilities()
                ? "CASE WHEN s BETWEEN 0 AND 1 THEN CAST(ceil(s * %s) AS BIGINT) WHEN s IS NOT NULL THEN -1 END"
                        .formatted(perUnit)
                : "CAST(ceil(%s * %s) AS BIGINT)".formatted(dialect.wide("s", SCORE_PLACES), perUnit);
    }

    private String withText(String source, String more) {
        return "SELECT a.*, CASE WHEN s IS NULL THEN %s END AS t%s FROM (%s) a"
                .formatted(listed(score.stream()), more, withScore(source));
    }

    private String withScore(String source) {
        return "SELECT r.*, %s AS s FROM %s r"
                .formatted(dialect.decimal(listed(score.stream()), SCORE_DIGITS, SCORE_PLACES), source);
    }

    /// How many combinations some of the rows have already, asked before all of them are counted in vain.
    String sampleSql(String source, int rows) {
        String some = withScore("(SELECT * FROM %s q LIMIT %d)".formatted(source, rows));
        return dialect.combinations(listed(keys()) + ", s", "(%s) a".formatted(some));
    }

    /// The least and the greatest score.
    String rangeSql(String source) {
        return "SELECT min(s), max(s) FROM (%s) a".formatted(withScore(source));
    }

    /// How many different values each key has, about; asked only to say which column has too many.
    String distinctSql(String source) {
        return "SELECT %s FROM %s q"
                .formatted(
                        keys().map(place -> dialect.different(column(place))).collect(Collectors.joining(", ")),
                        source);
    }

    private String weights() {
        return String.join(", ", weighing());
    }

    /// The sum of weights, the sum of their squares, and how many rows have none.
    private List<String> weighing() {
        return weight.stream()
                .map(place -> dialect.decimal(column(place), WEIGHT_DIGITS, WEIGHT_PLACES))
                .map(each -> List.of(
                        "sum(%s)".formatted(each),
                        "sum(%1$s * %1$s)".formatted(dialect.wide(each, WEIGHT_PLACES)),
                        "count(*) FILTER (WHERE coalesce(%s, -1) < 0)".formatted(each)))
                .findFirst()
                .orElse(List.of("count(*)", "count(*)", "0"));
    }

    Stream<Integer> keys() {
        return Stream.concat(attributes.stream(), Stream.of(label, prediction));
    }

    /// Every column that the query needs, once.
    Stream<Integer> places() {
        return Stream.of(keys(), weight.stream(), score.stream())
                .flatMap(each -> each)
                .distinct();
    }

    private static String listed(Stream<Integer> places) {
        return places.map(GroupingQuery::column).collect(Collectors.joining(", "));
    }

    static String columns(int count) {
        return IntStream.range(0, count)
                .mapToObj(place -> "'%s': 'VARCHAR'".formatted(column(place)))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    static String column(int place) {
        return "c" + place;
    }
}
