package org.probity.bias.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.probity.bias.AnalysisProblem.Code;
import org.probity.bias.Grouping;
import org.probity.bias.ReportOutcome;
import org.probity.bias.data.Column;
import org.probity.bias.data.Numbers;
import org.probity.bias.data.Table;
import org.probity.bias.statistics.Confidence;

/// Turns rows with a true and a predicted number into a report.
public final class RegressionAnalysis {

    /// Named in every report; raised whenever the same rows and plan would give another figure.
    public static final String ENGINE_VERSION = "1";

    private final Table table;
    private final RegressionPlan plan;
    private final Numbers truth;
    private final Numbers prediction;
    private final Confidence confidence;

    private RegressionAnalysis(Table table, RegressionPlan plan, Numbers truth, Numbers prediction) {
        this.table = table;
        this.plan = plan;
        this.truth = truth;
        this.prediction = prediction;
        this.confidence = Confidence.of(plan.confidence());
    }

    /// The columns of a file that a plan needs.
    public static List<String> columns(RegressionPlan plan) {
        return Stream.concat(
                        Stream.of(plan.truth(), plan.prediction()),
                        plan.groupings().stream().flatMap(grouping -> grouping.attributes().stream()))
                .distinct()
                .toList();
    }

    /// The report of these rows under this plan, or why there can be none.
    public static ReportOutcome<RegressionReport> run(Table table, RegressionPlan plan) {
        for (String column : columns(plan)) {
            if (!table.has(column)) {
                return ReportOutcome.refused(Code.COLUMN_NOT_FOUND, column, "The data have no column of this name.");
            }
        }
        Optional<Numbers> truth = table.numbers(plan.truth());
        Optional<Numbers> prediction = table.numbers(plan.prediction());
        if (truth.isEmpty() || prediction.isEmpty()) {
            String column = truth.isEmpty() ? plan.truth() : plan.prediction();
            return ReportOutcome.refused(
                    Code.VALUE_NOT_A_NUMBER,
                    column,
                    "The column %s holds a value that is no number.".formatted(column));
        }
        var analysis = new RegressionAnalysis(table, plan, truth.get(), prediction.get());
        return analysis.complete().length == 0
                ? ReportOutcome.refused(Code.NO_VALUES, plan.truth(), "No row has both a truth and a prediction.")
                : new ReportOutcome.Completed<>(analysis.report());
    }

    private int[] complete() {
        return IntStream.range(0, table.rows())
                .filter(row -> !truth.missing(row) && !prediction.missing(row))
                .toArray();
    }

    private RegressionReport report() {
        int[] rows = complete();
        return new RegressionReport(
                ENGINE_VERSION,
                plan,
                table.rows() - rows.length,
                group(sample("", true, IntStream.of(rows))),
                plan.groupings().stream()
                        .map(grouping -> analyse(grouping, rows))
                        .toList());
    }

    private RegressionSample sample(String name, boolean eligible, IntStream rows) {
        int[] own = rows.toArray();
        return new RegressionSample(
                name,
                eligible,
                values(own, truth).toArray(),
                values(own, prediction).toArray(),
                plan.resampling());
    }

    private static DoubleStream values(int[] rows, Numbers column) {
        return IntStream.of(rows).mapToDouble(column::at);
    }

    private RegressionGroup group(RegressionSample sample) {
        return new RegressionGroup(
                sample.group(),
                sample.eligible(),
                sample.rows(),
                Stream.of(RegressionMetric.values())
                        .map(metric -> new RegressionValue(metric, sample.value(metric, confidence)))
                        .toList());
    }

    private RegressionGrouping analyse(Grouping grouping, int[] rows) {
        List<Column> columns = grouping.attributes().stream().map(table::column).toList();
        Map<String, IntStream.Builder> groups = new TreeMap<>();
        long unknown = 0;
        for (int row : rows) {
            List<String> values =
                    columns.stream().map(column -> column.text(row)).toList();
            if (values.contains("")) {
                unknown++;
            } else {
                groups.computeIfAbsent(Grouping.groupKey(values), _ -> IntStream.builder())
                        .add(row);
            }
        }
        List<RegressionSample> samples = new ArrayList<>();
        groups.forEach((name, members) -> {
            int[] own = members.build().toArray();
            samples.add(sample(name, plan.groupRules().eligible(own.length, rows.length), IntStream.of(own)));
        });
        var spreads = new RegressionSpreads(confidence);
        return new RegressionGrouping(
                grouping,
                samples.stream().map(this::group).toList(),
                unknown,
                Stream.of(RegressionMetric.values())
                        .map(metric -> spreads.of(metric, samples))
                        .toList(),
                new RegressionPairs(confidence).all(samples));
    }
}
