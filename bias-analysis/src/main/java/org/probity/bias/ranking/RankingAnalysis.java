package org.probity.bias.ranking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.probity.bias.AnalysisProblem;
import org.probity.bias.AnalysisProblem.Code;
import org.probity.bias.Grouping;
import org.probity.bias.MetricValue;
import org.probity.bias.ReportOutcome;
import org.probity.bias.UndefinedReason;
import org.probity.bias.data.Column;
import org.probity.bias.data.Numbers;
import org.probity.bias.data.Table;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.NoInterval;

/// Turns scored rows into a ranking and a report on it.
public final class RankingAnalysis {

    /// Named in every report; raised whenever the same rows and plan would give another figure.
    public static final String ENGINE_VERSION = "1";

    private final Table table;
    private final RankingPlan plan;
    private final Ranking ranking;
    private final Optional<Numbers> relevance;

    private RankingAnalysis(Table table, RankingPlan plan, Numbers scores, Optional<Numbers> relevance) {
        this.table = table;
        this.plan = plan;
        this.relevance = relevance;
        this.ranking = Ranking.of(scores, table.rows(), plan.tieBreaker().map(table::column));
    }

    /// The columns of a file that a plan needs.
    public static List<String> columns(RankingPlan plan) {
        return Stream.of(
                        Stream.of(plan.score()),
                        plan.tieBreaker().stream(),
                        plan.relevance().stream(),
                        plan.groupings().stream().flatMap(grouping -> grouping.attributes().stream()))
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    /// The report of these rows under this plan, or why there can be none.
    public static ReportOutcome<RankingReport> run(Table table, RankingPlan plan) {
        Optional<AnalysisProblem> problem = problem(table, plan);
        if (problem.isPresent()) {
            return new ReportOutcome.Refused<>(problem.get());
        }
        Numbers scores = table.numbers(plan.score()).orElseThrow();
        Optional<Numbers> relevance =
                plan.relevance().map(name -> table.numbers(name).orElseThrow());
        var analysis = new RankingAnalysis(table, plan, scores, relevance);
        return analysis.ranking.length() == 0
                ? ReportOutcome.refused(Code.NO_VALUES, plan.score(), "No row has a score.")
                : new ReportOutcome.Completed<>(analysis.report());
    }

    private static Optional<AnalysisProblem> problem(Table table, RankingPlan plan) {
        for (String column : columns(plan)) {
            if (!table.has(column)) {
                return Optional.of(
                        new AnalysisProblem(Code.COLUMN_NOT_FOUND, column, "The data have no column of this name."));
            }
        }
        Optional<String> noNumber = Stream.concat(Stream.of(plan.score()), plan.relevance().stream())
                .filter(name -> table.numbers(name).isEmpty())
                .findFirst();
        if (noNumber.isPresent()) {
            return notNumbers(noNumber.get(), "The column %s holds a value that is no number.");
        }
        boolean negative = plan.relevance().stream().anyMatch(name -> belowZero(table, name));
        return negative
                ? notNumbers(plan.relevance().orElseThrow(), "The relevance in %s is below zero in some row.")
                : Optional.empty();
    }

    private static Optional<AnalysisProblem> notNumbers(String column, String message) {
        return Optional.of(new AnalysisProblem(Code.VALUE_NOT_A_NUMBER, column, message.formatted(column)));
    }

    private static boolean belowZero(Table table, String name) {
        Numbers numbers = table.numbers(name).orElseThrow();
        return IntStream.range(0, table.rows()).anyMatch(row -> !numbers.missing(row) && numbers.at(row) < 0);
    }

    private RankingReport report() {
        int[] all = IntStream.range(0, ranking.length()).toArray();
        return new RankingReport(
                ENGINE_VERSION,
                plan,
                ranking.length(),
                table.rows() - ranking.length(),
                ranking.ties(),
                plan.tops().stream()
                        .filter(top -> top <= ranking.length())
                        .map(top -> new RankingReport.Quality(top, ndcg(all, top)))
                        .toList(),
                plan.groupings().stream().map(this::analyse).toList());
    }

    /// Of the rows at these positions, in their order; a row whose relevance is missing counts as not
    /// relevant.
    private MetricValue ndcg(int[] positions, int top) {
        double value = relevance
                .map(column -> Ranking.ndcg(
                        IntStream.of(positions)
                                .map(ranking::row)
                                .mapToObj(row -> column.missing(row) ? 0.0 : column.at(row))
                                .toList(),
                        top))
                .orElse(Double.NaN);
        return Double.isNaN(value)
                ? new MetricValue.Undefined(UndefinedReason.NO_RELEVANCE)
                : new MetricValue.Defined(value, new Interval.None(NoInterval.NOT_SAMPLED));
    }

    private RankingGrouping analyse(Grouping grouping) {
        List<Column> columns = grouping.attributes().stream().map(table::column).toList();
        Map<String, IntStream.Builder> groups = new TreeMap<>();
        long unknown = 0;
        for (int i = 0; i < ranking.length(); i++) {
            int row = ranking.row(i);
            List<String> values =
                    columns.stream().map(column -> column.text(row)).toList();
            if (values.contains("")) {
                unknown++;
            } else {
                groups.computeIfAbsent(Grouping.groupKey(values), _ -> IntStream.builder())
                        .add(i);
            }
        }
        List<RankedGroup> ranked = groups.entrySet().stream()
                .map(each -> group(each.getKey(), each.getValue().build().toArray()))
                .toList();
        return new RankingGrouping(grouping, ranked, unknown);
    }

    private RankedGroup group(String name, int[] positions) {
        var standing = new Standing(positions, ranking.length());
        return new RankedGroup(
                name,
                plan.groupRules().eligible(positions.length, ranking.length()),
                positions.length,
                List.of(
                        certain(RankingMetric.MEAN_EXPOSURE, standing.meanExposure()),
                        certain(RankingMetric.SHARE_OF_EXPOSURE, standing.shareOfExposure()),
                        certain(RankingMetric.EXPOSURE_TO_POPULATION, standing.exposureToPopulation()),
                        certain(RankingMetric.MEAN_RANK, standing.meanRank()),
                        new RankingValue(RankingMetric.NDCG_WITHIN_GROUP, ndcg(positions, positions.length)),
                        certain(RankingMetric.RND, standing.rnd())),
                plan.tops().stream()
                        .filter(top -> top <= ranking.length())
                        .map(standing::top)
                        .toList(),
                standing.exposureByChance());
    }

    private static RankingValue certain(RankingMetric metric, double value) {
        return new RankingValue(metric, Standing.certain(value));
    }
}
