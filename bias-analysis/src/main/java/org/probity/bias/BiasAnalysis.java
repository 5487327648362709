package org.probity.bias;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Turns counts per group into a bias report.
public final class BiasAnalysis {

    /// Named in every report; raised whenever the same cells and plan would give another figure.
    public static final String ENGINE_VERSION = "3";

    private static final String EVERYBODY = "";

    private final Cells cells;
    private final AnalysisPlan plan;
    private final Estimator estimator;

    private BiasAnalysis(Cells cells, AnalysisPlan plan) {
        this.cells = cells;
        this.plan = plan;
        this.estimator = new Estimator(plan);
    }

    /// The report of these cells under this plan, or why there can be none.
    public static ReportOutcome<BiasReport> run(Cells cells, AnalysisPlan plan) {
        Optional<AnalysisProblem> problem = PlanCheck.problem(cells, plan);
        if (problem.isPresent()) {
            return new ReportOutcome.Refused<>(problem.get());
        }
        return new ReportOutcome.Completed<>(new BiasAnalysis(cells, plan).report());
    }

    /// By grouping, the rows without a value in one of its attributes, with their metrics as if they were a group;
    /// groupings where every row has its values are left out.
    public static Map<String, GroupResult> withoutGroup(Cells cells, AnalysisPlan plan) {
        Map<String, GroupResult> unknown = new TreeMap<>();
        for (Grouping grouping : plan.groupings()) {
            withoutGroup(cells, plan, grouping).ifPresent(rows -> unknown.put(grouping.key(), rows));
        }
        return unknown;
    }

    private static Optional<GroupResult> withoutGroup(Cells cells, AnalysisPlan plan, Grouping grouping) {
        List<Integer> places =
                grouping.attributes().stream().map(cells.attributes()::indexOf).toList();
        Tally tally = new Tally(plan.columns().positiveValue());
        cells.cells().stream()
                .filter(cell -> places.stream()
                        .anyMatch(place -> cell.groups().get(place).isEmpty()))
                .forEach(tally::add);
        return tally.rows() == 0
                ? Optional.empty()
                : Optional.of(new Estimator(plan).result(new Sample(EVERYBODY, false, tally.amounts())));
    }

    private BiasReport report() {
        Sample everybody = everybody();
        GroupResult overall = estimator.result(everybody);
        List<GroupingResult> groupings = plan.groupings().stream()
                .map(grouping -> analyse(grouping, everybody))
                .toList();
        var judge = new Judge(plan, overall, groupings);
        return new BiasReport(
                ENGINE_VERSION,
                cells.datasetDigest(),
                plan,
                cells.rows(),
                overall,
                groupings,
                plan.criteria().stream().map(judge::judge).toList(),
                new Remarks(plan, cells, overall, groupings).all());
    }

    private Sample everybody() {
        Tally tally = new Tally(plan.columns().positiveValue());
        cells.cells().forEach(tally::add);
        return new Sample(EVERYBODY, true, tally.amounts());
    }

    private GroupingResult analyse(Grouping grouping, Sample everybody) {
        List<Integer> places =
                grouping.attributes().stream().map(cells.attributes()::indexOf).toList();
        String positive = plan.columns().positiveValue();
        Map<String, Tally> groups = new TreeMap<>();
        Tally unknown = new Tally(positive);
        for (Cells.Cell cell : cells.cells()) {
            List<String> values = places.stream().map(cell.groups()::get).toList();
            if (values.contains("")) {
                unknown.add(cell);
            } else {
                groups.computeIfAbsent(Grouping.groupKey(values), _ -> new Tally(positive))
                        .add(cell);
            }
        }
        long all = cells.rows();
        List<Sample> samples = new ArrayList<>();
        groups.forEach((name, tally) ->
                samples.add(new Sample(name, plan.groupRules().eligible(tally.rows(), all), tally.amounts())));
        return new GroupingAnalysis(estimator, grouping, everybody, samples).result(unknown.amounts());
    }

    /// The values that occur as label or prediction, without the missing one.
    static List<String> values(Cells cells) {
        return cells.cells().stream()
                .flatMap(cell -> Stream.of(cell.label(), cell.prediction()))
                .filter(value -> !value.isEmpty())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
