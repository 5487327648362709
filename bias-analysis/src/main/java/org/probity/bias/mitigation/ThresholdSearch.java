package org.probity.bias.mitigation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.probity.bias.Metric;
import org.probity.bias.MetricValue;
import org.probity.bias.ReportOutcome;
import org.probity.bias.UndefinedReason;
import org.probity.bias.mitigation.ThresholdProposal.Goal;
import org.probity.bias.mitigation.ThresholdProposal.GroupThreshold;
import org.probity.bias.mitigation.ThresholdProposal.Move;
import org.probity.bias.mitigation.ThresholdProposal.Reached;
import org.probity.bias.score.ScoreCells;
import org.probity.bias.statistics.Confidence;

/// Finds the threshold of each group that brings it nearest to the goals.
final class ThresholdSearch {

    private final ScoreCells cells;
    private final String digest;
    private final ThresholdPlan plan;
    private final AnalysisPlan analysis;
    private final ScoreLadder ladder;
    private final SortedMap<String, GroupScores> groups = new TreeMap<>();

    ThresholdSearch(ScoreCells cells, String digest, ThresholdPlan plan) {
        this.cells = cells;
        this.digest = digest;
        this.plan = plan;
        this.analysis = plan.analysis();
        this.ladder = new ScoreLadder(cells);
    }

    ProposalOutcome<ThresholdProposal> proposal() {
        for (String attribute : plan.grouping().attributes()) {
            if (!cells.attributes().contains(attribute)) {
                return new ProposalOutcome.Refused<>(new AnalysisProblem(
                        Code.COLUMN_NOT_FOUND, attribute, "scores were not counted by %s".formatted(attribute)));
            }
        }
        Optional<Integer> current = ladder.cut(plan.current());
        if (current.isEmpty()) {
            return new ProposalOutcome.Refused<>(new AnalysisProblem(
                    Code.NO_VALUES,
                    plan.current().text(),
                    "scores were counted in bins, and the present threshold goes through one of them"));
        }
        return ladder.size() == 0
                ? new ProposalOutcome.Undefined<>(UndefinedReason.NO_ROWS)
                : proposal(current.orElseThrow());
    }

    private ProposalOutcome<ThresholdProposal> proposal(int current) {
        GroupScores everybody = scores();
        Confidence confidence = Confidence.of(analysis.confidence());
        List<Goal> goals = new ArrayList<>();
        for (Metric rate : rates()) {
            switch (everybody.value(rate, current, confidence)) {
                case MetricValue.Undefined(var reason) -> {
                    return new ProposalOutcome.Undefined<>(reason);
                }
                case MetricValue.Defined(var value, var _) -> goals.add(new Goal(rate, value));
            }
        }
        Map<String, Integer> cuts = new HashMap<>();
        List<GroupThreshold> thresholds = new ArrayList<>();
        groups.forEach((group, scores) -> {
            Move barred = barred(scores, goals, everybody.rows());
            int cut = barred == Move.MOVED ? nearest(scores, goals, current) : current;
            cuts.put(group, cut);
            thresholds.add(threshold(group, scores, barred, current, cut));
        });
        return withEffect(goals, thresholds, current, cuts);
    }

    private List<Metric> rates() {
        return switch (plan.target()) {
            case EQUAL_SELECTION_RATE -> List.of(Metric.SELECTION_RATE);
            case EQUAL_OPPORTUNITY ->
                List.of(
                        analysis.columns().favourableIsPositive()
                                ? Metric.TRUE_POSITIVE_RATE
                                : Metric.TRUE_NEGATIVE_RATE);
            case EQUALIZED_ODDS -> List.of(Metric.TRUE_POSITIVE_RATE, Metric.FALSE_POSITIVE_RATE);
        };
    }

    /// Counts every group and everybody.
    private GroupScores scores() {
        boolean favourableIsPositive = analysis.columns().favourableIsPositive();
        GroupScores everybody = new GroupScores(ladder.size(), favourableIsPositive);
        for (ScoreCells.Cell cell : cells.cells()) {
            int step = ladder.place(cell.upper());
            everybody.add(step, label(cell), cell.rows());
            List<String> values = values(cell);
            if (!values.contains("")) {
                groups.computeIfAbsent(
                                Grouping.groupKey(values), _ -> new GroupScores(ladder.size(), favourableIsPositive))
                        .add(step, label(cell), cell.rows());
            }
        }
        everybody.sum();
        groups.values().forEach(GroupScores::sum);
        return everybody;
    }

    private GroupScores.Label label(ScoreCells.Cell cell) {
        if (cell.label().isEmpty()) {
            return GroupScores.Label.MISSING;
        }
        return CodedValue.same(cell.label(), analysis.columns().positiveValue())
                ? GroupScores.Label.POSITIVE
                : GroupScores.Label.NEGATIVE;
    }

    private List<String> values(ScoreCells.Cell cell) {
        return plan.grouping().attributes().stream()
                .map(name -> cell.groups().get(cells.attributes().indexOf(name)))
                .toList();
    }

    /// Why a group keeps its threshold whatever its scores, or that it may move.
    private Move barred(GroupScores scores, List<Goal> goals, long everybody) {
        if (!analysis.groupRules().eligible(scores.rows(), everybody)) {
            return Move.GROUP_TOO_SMALL;
        }
        Confidence confidence = Confidence.of(analysis.confidence());
        boolean labels = goals.stream()
                .allMatch(goal -> scores.value(goal.rate(), 0, confidence) instanceof MetricValue.Defined);
        return labels ? Move.MOVED : Move.LABELS_MISSING;
    }

    /// The cut whose farthest rate is nearest to its goal; of equally near ones that with the least
    /// change.
    private int nearest(GroupScores scores, List<Goal> goals, int current) {
        int best = current;
        double bestMiss = miss(scores, goals, current);
        for (int cut = 0; cut <= ladder.size(); cut++) {
            double miss = miss(scores, goals, cut);
            boolean nearer =
                    miss < bestMiss || (miss == bestMiss && Math.abs(cut - current) < Math.abs(best - current));
            if (nearer) {
                best = cut;
                bestMiss = miss;
            }
        }
        return best;
    }

    private static double miss(GroupScores scores, List<Goal> goals, int cut) {
        return goals.stream()
                .mapToDouble(goal -> Math.abs(scores.rate(goal.rate(), cut) - goal.value()))
                .max()
                .orElseThrow();
    }

    private GroupThreshold threshold(String group, GroupScores scores, Move barred, int current, int cut) {
        Confidence confidence = Confidence.of(analysis.confidence());
        long change = scores.predictedPositive(cut) - scores.predictedPositive(current);
        return new GroupThreshold(
                group,
                scores.rows(),
                barred == Move.MOVED && cut == current ? Move.ALREADY_NEAREST : barred,
                cut == current ? plan.current() : ladder.threshold(cut),
                rates().stream()
                        .map(rate -> new Reached(
                                rate, scores.value(rate, current, confidence), scores.value(rate, cut, confidence)))
                        .toList(),
                Math.max(0, change),
                Math.max(0, -change));
    }

    private ProposalOutcome<ThresholdProposal> withEffect(
            List<Goal> goals, List<GroupThreshold> thresholds, int current, Map<String, Integer> cuts) {
        ReportOutcome<BiasReport> before = BiasAnalysis.run(decided(current, Map.of()), analysis);
        ReportOutcome<BiasReport> after = BiasAnalysis.run(decided(current, cuts), analysis);
        return switch (before) {
            case ReportOutcome.Refused<BiasReport>(var problem) -> new ProposalOutcome.Refused<>(problem);
            case ReportOutcome.Completed<BiasReport>(var reportBefore) ->
                switch (after) {
                    case ReportOutcome.Refused<BiasReport>(var problem) -> new ProposalOutcome.Refused<>(problem);
                    case ReportOutcome.Completed<BiasReport>(var reportAfter) ->
                        new ProposalOutcome.Proposed<>(new ThresholdProposal(
                                plan,
                                goals,
                                thresholds,
                                cells.unscored(),
                                ladder.coarse(),
                                new Effect(reportBefore, reportAfter)));
                };
        };
    }

    /// The cells of the decisions that these cuts make; rows of no group keep the present one.
    private Cells decided(int current, Map<String, Integer> cuts) {
        String positive = analysis.columns().positiveValue();
        String negative = negative();
        Map<List<List<String>>, Long> rows = new HashMap<>();
        for (ScoreCells.Cell cell : cells.cells()) {
            int cut = cuts.getOrDefault(Grouping.groupKey(values(cell)), current);
            String decision = ladder.place(cell.upper()) >= cut ? positive : negative;
            rows.merge(List.of(cell.groups(), List.of(cell.label(), decision)), cell.rows(), Long::sum);
        }
        return new Cells(
                digest,
                cells.attributes(),
                rows.entrySet().stream()
                        .map(each -> Cells.Cell.of(
                                each.getKey().get(0),
                                each.getKey().get(1).get(0),
                                each.getKey().get(1).get(1),
                                each.getValue()))
                        .toList());
    }

    /// How the other answer is written: as wanted, or as it stands among the labels.
    private String negative() {
        String positive = analysis.columns().positiveValue();
        if (!analysis.columns().favourableIsPositive()) {
            return analysis.columns().favourableValue();
        }
        return cells.cells().stream()
                .map(ScoreCells.Cell::label)
                .filter(label -> !label.isEmpty() && !CodedValue.same(label, positive))
                .sorted()
                .findFirst()
                .orElse("not " + positive);
    }
}
