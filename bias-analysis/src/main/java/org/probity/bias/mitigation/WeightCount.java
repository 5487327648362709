package org.probity.bias.mitigation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.AnalysisProblem;
import org.probity.bias.AnalysisProblem.Code;
import org.probity.bias.BiasAnalysis;
import org.probity.bias.BiasReport;
import org.probity.bias.Cells;
import org.probity.bias.CodedValue;
import org.probity.bias.Grouping;
import org.probity.bias.ReportOutcome;
import org.probity.bias.UndefinedReason;
import org.probity.bias.Weighting;
import org.probity.bias.mitigation.Reweighing.GroupBalance;
import org.probity.bias.mitigation.Reweighing.GroupWeight;

/// Counts groups and labels and makes weights of them.
final class WeightCount {

    /// The name under which a report says that these weights were used.
    private static final String COLUMN = "reweighing";

    private final Cells cells;
    private final AnalysisPlan plan;
    private final Grouping grouping;

    WeightCount(Cells cells, AnalysisPlan plan, Grouping grouping) {
        this.cells = cells;
        this.plan = plan;
        this.grouping = grouping;
    }

    /// The rows and the weight of a group with one kind of label.
    private record Amount(long rows, double weight) {

        private static final Amount NONE = new Amount(0, 0);

        Amount plus(Amount other) {
            return new Amount(rows + other.rows, weight + other.weight);
        }
    }

    /// A group's amounts.
    private record Counted(Amount positive, Amount other) {

        private static final Counted NONE = new Counted(Amount.NONE, Amount.NONE);

        Counted plus(Counted more) {
            return new Counted(positive.plus(more.positive), other.plus(more.other));
        }

        double weight() {
            return positive.weight() + other.weight();
        }

        boolean oneLabel() {
            return positive.weight() == 0 || other.weight() == 0;
        }
    }

    ProposalOutcome<Reweighing> proposal() {
        if (!cells.attributes().containsAll(grouping.attributes())) {
            return new ProposalOutcome.Refused<>(new AnalysisProblem(
                    Code.COLUMN_NOT_FOUND,
                    grouping.key(),
                    "the cells were not counted by %s".formatted(grouping.key())));
        }
        return switch (BiasAnalysis.run(cells, plan)) {
            case ReportOutcome.Refused<BiasReport>(var problem) -> new ProposalOutcome.Refused<>(problem);
            case ReportOutcome.Completed<BiasReport>(var before) -> proposal(before);
        };
    }

    private ProposalOutcome<Reweighing> proposal(BiasReport before) {
        SortedMap<String, Counted> groups = new TreeMap<>();
        long untouched = 0;
        for (Cells.Cell cell : cells.cells()) {
            if (touched(cell)) {
                groups.merge(group(cell), counted(cell), Counted::plus);
            } else {
                untouched += cell.rows();
            }
        }
        Counted all = groups.values().stream().reduce(Counted.NONE, Counted::plus);
        if (all.weight() == 0) {
            return new ProposalOutcome.Undefined<>(UndefinedReason.NO_LABELS);
        }
        if (all.oneLabel()) {
            return new ProposalOutcome.Undefined<>(
                    all.positive().weight() == 0 ? UndefinedReason.NO_POSITIVES : UndefinedReason.NO_NEGATIVES);
        }
        List<GroupWeight> weights = weights(groups, all);
        BiasReport after = after(weights);
        return new ProposalOutcome.Proposed<>(new Reweighing(
                grouping,
                plan.columns().label(),
                plan.columns().positiveValue(),
                weights,
                balances(groups, all),
                groups.keySet().stream()
                        .filter(group ->
                                groups.getOrDefault(group, Counted.NONE).oneLabel())
                        .toList(),
                untouched,
                new Effect(before, after)));
    }

    private static List<GroupWeight> weights(SortedMap<String, Counted> groups, Counted all) {
        List<GroupWeight> weights = new ArrayList<>();
        groups.forEach((group, counted) -> {
            add(
                    weights,
                    group,
                    false,
                    counted.other(),
                    counted.weight() * all.other().weight() / all.weight());
            add(
                    weights,
                    group,
                    true,
                    counted.positive(),
                    counted.weight() * all.positive().weight() / all.weight());
        });
        return weights;
    }

    private static void add(List<GroupWeight> weights, String group, boolean positive, Amount amount, double wanted) {
        if (amount.weight() > 0) {
            weights.add(new GroupWeight(group, positive, amount.rows(), wanted / amount.weight()));
        }
    }

    private static List<GroupBalance> balances(SortedMap<String, Counted> groups, Counted all) {
        List<GroupBalance> balances = new ArrayList<>();
        groups.forEach((group, counted) -> {
            double before = counted.positive().weight() / counted.weight();
            balances.add(new GroupBalance(
                    group, before, counted.oneLabel() ? before : all.positive().weight() / all.weight()));
        });
        return balances;
    }

    private BiasReport after(List<GroupWeight> weights) {
        List<Cells.Cell> weighted = cells.cells().stream()
                .map(cell -> touched(cell) ? weighed(cell, weight(weights, group(cell), positive(cell))) : cell)
                .toList();
        var changed = new Cells(cells.datasetDigest(), cells.attributes(), weighted);
        return switch (BiasAnalysis.run(changed, plan.weighted(column()))) {
            case ReportOutcome.Completed<BiasReport>(var report) -> report;
            case ReportOutcome.Refused<BiasReport>(var problem) ->
                throw new IllegalStateException("weights made a plan unfit: " + problem.message());
        };
    }

    private Cells.Cell weighed(Cells.Cell cell, double factor) {
        BigInteger squares = switch (plan.weighting()) {
            case Weighting.Unweighted() -> Cells.Cell.SQUARED_UNIT.multiply(BigInteger.valueOf(cell.rows()));
            case Weighting.ByColumn(var _) -> cell.squares();
        };
        return new Cells.Cell(
                cell.groups(),
                cell.label(),
                cell.prediction(),
                cell.rows(),
                Math.round(amount(cell) * factor),
                new BigDecimal(squares)
                        .multiply(new BigDecimal(factor * factor))
                        .setScale(0, RoundingMode.HALF_UP)
                        .toBigInteger());
    }

    private static double weight(List<GroupWeight> weights, String group, boolean positive) {
        return weights.stream()
                .filter(each -> each.positive() == positive && each.group().equals(group))
                .mapToDouble(GroupWeight::weight)
                .findFirst()
                .orElse(1);
    }

    private String column() {
        return switch (plan.weighting()) {
            case Weighting.Unweighted() -> COLUMN;
            case Weighting.ByColumn(var name) -> name + " times " + COLUMN;
        };
    }

    /// What a cell counts, in millionths.
    private double amount(Cells.Cell cell) {
        return switch (plan.weighting()) {
            case Weighting.Unweighted() -> (double) cell.rows() * Cells.Cell.WEIGHT_UNIT;
            case Weighting.ByColumn(var _) -> cell.weight();
        };
    }

    private Counted counted(Cells.Cell cell) {
        var amount = new Amount(cell.rows(), amount(cell));
        return positive(cell) ? new Counted(amount, Amount.NONE) : new Counted(Amount.NONE, amount);
    }

    private boolean touched(Cells.Cell cell) {
        return !cell.label().isEmpty() && !values(cell).contains("");
    }

    private List<String> values(Cells.Cell cell) {
        return grouping.attributes().stream()
                .map(name -> cell.groups().get(cells.attributes().indexOf(name)))
                .toList();
    }

    private String group(Cells.Cell cell) {
        return Grouping.groupKey(values(cell));
    }

    private boolean positive(Cells.Cell cell) {
        return CodedValue.same(cell.label(), plan.columns().positiveValue());
    }
}
