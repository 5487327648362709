package org.probity.bias.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.AnalysisProblem;
import org.probity.bias.AnalysisProblem.Code;
import org.probity.bias.ReportOutcome;
import org.probity.bias.data.Table;

/// Checks the data itself, before there is a model: every check of this package under one plan.
public final class DataReview {

    /// The level of every interval.
    static final double CONFIDENCE = AnalysisPlan.DEFAULT_CONFIDENCE;

    private final Table table;
    private final ReviewPlan plan;
    private final List<String> described;

    private DataReview(Table table, ReviewPlan plan) {
        this.table = table;
        this.plan = plan;
        Set<String> outcomes =
                plan.outcomes().stream().map(OutcomeColumn::column).collect(Collectors.toSet());
        this.described = table.names().stream()
                .filter(name -> !plan.ignored().contains(name) && !outcomes.contains(name))
                .toList();
    }

    /// The report of these rows under this plan, or why there can be none.
    public static ReportOutcome<DataReport> run(Table table, ReviewPlan plan) {
        Optional<AnalysisProblem> problem = problem(table, plan);
        return problem.isPresent()
                ? new ReportOutcome.Refused<>(problem.orElseThrow())
                : new ReportOutcome.Completed<>(new DataReview(table, plan).report());
    }

    private static Optional<AnalysisProblem> problem(Table table, ReviewPlan plan) {
        for (String name : plan.named()) {
            if (!table.has(name)) {
                return Optional.of(new AnalysisProblem(
                        Code.COLUMN_NOT_FOUND, name, "the dataset has no column %s".formatted(name)));
            }
        }
        for (String attribute : plan.attributes()) {
            if (Proxy.identifies(table.column(attribute))) {
                return Optional.of(new AnalysisProblem(
                        Code.TOO_MANY_VALUES,
                        attribute,
                        "nearly every row has its own value of %s, which therefore forms no groups"
                                .formatted(attribute)));
            }
        }
        return Optional.empty();
    }

    private DataReport report() {
        return new DataReport(
                plan,
                table.rows(),
                plan.references().stream()
                        .map(each -> Representation.of(table, each))
                        .toList(),
                plan.outcomes().stream().map(this::rates).toList(),
                table.names().stream()
                        .map(name -> MissingValues.of(table, name, others(name)))
                        .filter(each -> each.missing() > 0)
                        .toList(),
                duplicates(),
                proxies(),
                plan.attributes().stream().map(this::guess).toList(),
                gaps());
    }

    private List<String> others(String column) {
        return plan.attributes().stream().filter(each -> !each.equals(column)).toList();
    }

    private DataReport.OutcomeRates rates(OutcomeColumn outcome) {
        var column = table.column(outcome.column());
        boolean[] hits = outcome.hits(table);
        return new DataReport.OutcomeRates(
                outcome,
                plan.attributes().stream()
                        .map(attribute -> GroupRates.of(
                                attribute,
                                GroupCodes.of(table.column(attribute)),
                                row -> !column.missing(row),
                                row -> hits[column.code(row)]))
                        .toList());
    }

    private Duplicates duplicates() {
        List<String> compared = table.names().stream()
                .filter(name -> !plan.ignored().contains(name))
                .toList();
        String label =
                plan.outcomes().isEmpty() ? "" : plan.outcomes().getFirst().column();
        return Duplicates.of(table, compared, label, plan.attributes());
    }

    private List<Proxy> proxies() {
        List<Proxy> proxies = new ArrayList<>();
        for (String attribute : plan.attributes()) {
            described.stream()
                    .filter(column -> !column.equals(attribute))
                    .map(column -> Proxy.of(table, column, attribute))
                    .forEach(proxies::add);
        }
        proxies.sort(Comparator.comparingDouble((Proxy each) -> -strength(each.association()))
                .thenComparing(Proxy::attribute)
                .thenComparing(Proxy::column));
        return proxies;
    }

    private static double strength(Association association) {
        return switch (association) {
            case Association.Measured measured -> measured.corrected();
            case Association.NotMeasured(var _) -> -1;
        };
    }

    private Predictability guess(String attribute) {
        List<String> features = described.stream()
                .filter(name -> !plan.attributes().contains(name))
                .toList();
        return Predictability.of(table, attribute, features, plan.seed());
    }

    private DataReport.ChangedGaps gaps() {
        List<StratifiedGap> all = new ArrayList<>();
        for (OutcomeColumn outcome : plan.outcomes()) {
            for (String attribute : plan.attributes()) {
                all.addAll(SimpsonSearch.of(table, attribute, outcome, described));
            }
        }
        double level = StratifiedGap.LEVEL / Math.max(1, all.size());
        return new DataReport.ChangedGaps(
                all.size(), all.stream().filter(gap -> changes(gap, level)).toList());
    }

    private static boolean changes(StratifiedGap gap, double level) {
        boolean certain = gap.common().test() instanceof TestResult.Tested(var _, var _, var p) && p < level;
        return switch (gap.finding()) {
            case EXPLAINED -> true;
            case REVERSED, HIDDEN -> certain;
            case HOLDS, NO_GAP, UNDECIDED -> false;
        };
    }
}
