package org.probity.reports.bias.sections;

import static org.probity.reports.bias.sections.Figures.decimal;
import static org.probity.reports.bias.sections.Figures.measured;
import static org.probity.reports.bias.sections.Figures.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.probity.bias.BiasReport;
import org.probity.bias.GroupMetric;
import org.probity.bias.GroupResult;
import org.probity.bias.examination.Findings.Advice;
import org.probity.bias.mitigation.Effect;
import org.probity.bias.mitigation.ProposalOutcome;
import org.probity.bias.mitigation.Reweighing;
import org.probity.bias.mitigation.ThresholdProposal;
import org.probity.bias.mitigation.ThresholdProposal.GroupThreshold;
import org.probity.reports.bias.Section;
import org.probity.reports.layout.ReportTable;
import org.probity.reports.layout.ReportTable.Cell;
import org.probity.reports.layout.ReportTable.Column;
import org.probity.reports.layout.ReportTable.Count;

/// What could be done, and what it would do to every metric; nothing is applied.
final class MitigationSection {

    static final String ID = "mitigation";

    /// What the names of the tables begin with; the grouping, or target and grouping, follow.
    static final String WEIGHTS = "Weights for training by ";

    static final String THRESHOLDS = "Thresholds, ";

    private MitigationSection() {}

    static Section of(List<Advice> advice) {
        List<String> sentences = new ArrayList<>(List.of("These are proposals; nothing was applied."));
        List<ReportTable> tables = new ArrayList<>();
        for (Advice each : advice) {
            weights(each.weights(), sentences, tables);
            each.thresholds().forEach(proposal -> thresholds(proposal, sentences, tables));
        }
        if (advice.stream().anyMatch(each -> !each.thresholds().isEmpty())) {
            sentences.add(ThresholdProposal.CAUTION);
        }
        return new Section(ID, "What could be done", sentences, List.of(), tables);
    }

    private static void weights(ProposalOutcome<Reweighing> outcome, List<String> sentences, List<ReportTable> tables) {
        switch (outcome) {
            case ProposalOutcome.Proposed<Reweighing>(var weights) -> tables.add(weights(weights));
            case ProposalOutcome.Undefined<Reweighing>(var reason) ->
                sentences.add("No weights: %s.".formatted(reason.text()));
            case ProposalOutcome.Refused<Reweighing>(var problem) ->
                sentences.add("No weights: %s.".formatted(problem.message()));
        }
    }

    private static ReportTable weights(Reweighing weights) {
        return new ReportTable(
                WEIGHTS + weights.grouping().key(),
                List.of(
                        Column.of("Group", 35),
                        Column.of("Label", 25),
                        Column.of("n", 15),
                        Column.of("Weight of each row", 25)),
                weights.weights().stream()
                        .map(each -> List.of(
                                words(each.group()),
                                words(each.positive() ? weights.positiveValue() : "other"),
                                new Count(each.rows()),
                                decimal(each.weight())))
                        .toList(),
                "No row has a group and a label.");
    }

    private static void thresholds(
            ProposalOutcome<ThresholdProposal> outcome, List<String> sentences, List<ReportTable> tables) {
        switch (outcome) {
            case ProposalOutcome.Proposed<ThresholdProposal>(var proposal) -> {
                tables.add(thresholds(proposal));
                tables.add(effect(proposal));
            }
            case ProposalOutcome.Undefined<ThresholdProposal>(var reason) ->
                sentences.add("No thresholds: %s.".formatted(reason.text()));
            case ProposalOutcome.Refused<ThresholdProposal>(var problem) ->
                sentences.add("No thresholds: %s.".formatted(problem.message()));
        }
    }

    private static String name(ThresholdProposal proposal) {
        String target = switch (proposal.plan().target()) {
            case EQUAL_SELECTION_RATE -> "equal selection";
            case EQUAL_OPPORTUNITY -> "equal opportunity";
            case EQUALIZED_ODDS -> "equalized odds";
        };
        return "%s by %s".formatted(target, proposal.plan().grouping().key());
    }

    private static ReportTable thresholds(ThresholdProposal proposal) {
        return new ReportTable(
                THRESHOLDS + name(proposal),
                List.of(
                        Column.of("Group", 22),
                        Column.of("n", 9),
                        Column.of("Positive from score", 17),
                        Column.of("To positive", 10),
                        Column.of("To negative", 10),
                        Column.of("Why", 32)),
                proposal.groups().stream().map(MitigationSection::threshold).toList(),
                "No group can be moved.");
    }

    private static List<Cell> threshold(GroupThreshold group) {
        return List.of(
                words(group.group()),
                new Count(group.rows()),
                words(group.threshold().text()),
                new Count(group.toPositive()),
                new Count(group.toNegative()),
                words(group.move().text()));
    }

    /// Every metric of everybody and of every group before and after.
    private static ReportTable effect(ThresholdProposal proposal) {
        Effect effect = proposal.effect();
        String key = proposal.plan().grouping().key();
        Stream<List<Cell>> rows = Stream.concat(
                rows("everybody", effect.before().overall(), effect.after().overall()),
                effect.before().grouping(key).groups().stream()
                        .flatMap(group -> after(effect.after(), key, group.group())
                                .flatMap(after -> rows(group.group(), group, after))));
        return new ReportTable(
                "Effect, " + name(proposal),
                List.of(
                        Column.of("Group", 26),
                        Column.of("Metric", 30),
                        Column.figure("Before", 22),
                        Column.figure("After", 22)),
                rows.toList(),
                "Nothing would change.");
    }

    private static Stream<GroupResult> after(BiasReport report, String key, String group) {
        return report.grouping(key).group(group).stream();
    }

    private static Stream<List<Cell>> rows(String name, GroupResult before, GroupResult after) {
        return before.metrics().stream()
                .map(GroupMetric::metric)
                .map(metric -> List.of(
                        words(name),
                        words(metric.title()),
                        measured(before.value(metric)),
                        measured(after.value(metric))));
    }
}
