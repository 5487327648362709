package org.probity.bias.examination;

import java.util.List;
import java.util.Optional;
import org.probity.bias.Metric;
import org.probity.bias.dataset.DataReport;
import org.probity.bias.dataset.DatasetDrift;
import org.probity.bias.disparity.DisparityReport;
import org.probity.bias.individual.ConsistencyReport;
import org.probity.bias.individual.CounterfactualReport;
import org.probity.bias.individual.InequalityReport;
import org.probity.bias.mitigation.ProposalOutcome;
import org.probity.bias.mitigation.Reweighing;
import org.probity.bias.mitigation.ThresholdProposal;
import org.probity.bias.score.ScoreReport;
import org.probity.bias.subgroup.SubgroupOutcome;
import org.probity.bias.tampering.TamperingReport;

/// What an examination found, part by part; a part that was not asked for is empty.
public record Findings(
        Optional<ScoreReport> scores,
        Optional<DisparityReport> gaps,
        List<Scan> subgroups,
        Optional<IndividualFindings> individuals,
        Optional<DataFindings> data,
        Optional<TamperingReport> tampering,
        List<Advice> advice) {

    /// What could be done for one grouping; nothing was applied.
    ///
    /// @param thresholds one proposal for each target; none where there are no scores
    public record Advice(ProposalOutcome<Reweighing> weights, List<ProposalOutcome<ThresholdProposal>> thresholds) {

        public Advice {
            thresholds = List.copyOf(thresholds);
        }
    }

    /// What happens to single persons.
    ///
    /// @param flips by protected attribute, what a model learned from these decisions does when it is exchanged
    public record IndividualFindings(
            InequalityReport inequality, ConsistencyReport consistency, List<CounterfactualReport> flips) {

        public IndividualFindings {
            flips = List.copyOf(flips);
        }
    }

    /// What the data themselves show.
    ///
    /// @param drift what changed since the approved version, if there is one
    public record DataFindings(DataReport report, Optional<DatasetDrift> drift) {}

    /// A search for the subgroups whose rate is farthest from that of all others.
    public record Scan(Metric rate, SubgroupOutcome outcome) {}

    public Findings {
        subgroups = List.copyOf(subgroups);
        advice = List.copyOf(advice);
    }
}
