package org.probity.bias.engine;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.Weighting;

/// The one question that is put to an engine: how many rows, and how much weight, has each combination?
///
/// Columns go by their place, so the text of a query depends on numbers only.
record GroupingQuery(List<Integer> attributes, int label, int prediction, List<Integer> weight) {

    GroupingQuery {
        attributes = List.copyOf(attributes);
        weight = List.copyOf(weight);
    }

    static GroupingQuery of(AnalysisPlan plan, List<String> header) {
        return new GroupingQuery(
                plan.attributes().stream().map(header::indexOf).toList(),
                header.indexOf(plan.columns().label()),
                header.indexOf(plan.columns().prediction()),
                switch (plan.weighting()) {
                    case Weighting.Unweighted() -> List.of();
                    case Weighting.ByColumn(var column) -> List.of(header.indexOf(column));
                });
    }

    /// The names that a plan needs a column for, in the order in which a missing one is reported.
    static List<String> names(AnalysisPlan plan) {
        Stream<String> weight = switch (plan.weighting()) {
            case Weighting.Unweighted() -> Stream.of();
            case Weighting.ByColumn(var column) -> Stream.of(column);
        };
        return Stream.of(
                        Stream.of(plan.columns().label(), plan.columns().prediction()),
                        plan.attributes().stream(),
                        weight)
                .flatMap(names -> names)
                .toList();
    }

    /// Keys first, then rows, the sum of weights and the rows whose weight is none.
    ///
    /// Weights are summed as decimals: a sum of binary fractions depends on the order in which threads add.
    String sql(String source, int mostCells) {
        String keys = keys().map(GroupingQuery::column).collect(Collectors.joining(", "));
        String weights = weight.isEmpty()
                ? "count(*), 0"
                : weight.stream()
                        .map(place -> "TRY_CAST(trim(%s) AS DECIMAL(18, 6))".formatted(column(place)))
                        .map(number -> "sum(%1$s), count(*) FILTER (coalesce(%1$s, -1) < 0)".formatted(number))
                        .collect(Collectors.joining());
        return "SELECT %s, count(*), %s FROM %s GROUP BY %s LIMIT %d"
                .formatted(keys, weights, source, keys, mostCells + 1);
    }

    /// How many different values each key has, about; asked only to say which column has too many.
    String distinctSql(String source) {
        return "SELECT %s FROM %s"
                .formatted(
                        keys().map(place -> "approx_count_distinct(%s)".formatted(column(place)))
                                .collect(Collectors.joining(", ")),
                        source);
    }

    Stream<Integer> keys() {
        return Stream.concat(attributes.stream(), Stream.of(label, prediction));
    }

    static String columns(int count) {
        return IntStream.range(0, count)
                .mapToObj(place -> "'%s': 'VARCHAR'".formatted(column(place)))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String column(int place) {
        return "c" + place;
    }
}
