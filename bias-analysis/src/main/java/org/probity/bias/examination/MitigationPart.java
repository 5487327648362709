package org.probity.bias.examination;

import java.util.List;
import java.util.stream.Stream;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.Grouping;
import org.probity.bias.mitigation.ProposalOutcome;
import org.probity.bias.mitigation.Reweighing;
import org.probity.bias.mitigation.Threshold;
import org.probity.bias.mitigation.ThresholdPlan;
import org.probity.bias.mitigation.ThresholdPlan.Target;
import org.probity.bias.mitigation.ThresholdProposal;
import org.probity.bias.score.ScoreCells;

/// Proposes weights and thresholds for each single attribute; applies nothing.
record MitigationPart(AnalysisPlan plan) {

    /// From which a probability is usually taken for a yes.
    private static final Threshold HALF = Threshold.atLeast("0.5");

    List<Findings.Advice> advice(Materials materials) {
        return plan.groupings().stream()
                .filter(grouping -> grouping.attributes().size() == 1)
                .map(grouping -> new Findings.Advice(
                        Reweighing.of(materials.cells(), plan, grouping),
                        materials.scores().stream()
                                .flatMap(scores -> thresholds(materials, scores, grouping))
                                .toList()))
                .toList();
    }

    private Stream<ProposalOutcome<ThresholdProposal>> thresholds(
            Materials materials, ScoreCells scores, Grouping grouping) {
        return Stream.of(Target.values())
                .map(target -> ThresholdProposal.of(
                        scores, materials.cells().datasetDigest(), new ThresholdPlan(plan, grouping, HALF, target)));
    }
}
