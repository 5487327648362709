package org.probity.bias.mitigation;

import java.util.List;
import org.probity.bias.Metric;
import org.probity.bias.MetricValue;
import org.probity.bias.data.Table;
import org.probity.bias.score.ScoreCells;

/// A threshold for each group that would make a rate equal, and what it would do to every figure.
///
/// Source: M. Hardt, E. Price, N. Srebro, Equality of opportunity in supervised learning, 2016; without
/// their random decisions, so equality is as near as the scores allow.
///
/// @param goals the rates of everybody now, which each group is brought near to
/// @param unscored rows without a score, which stay without an answer
/// @param coarse whether scores were counted in bins, so that thresholds lie between bins only
public record ThresholdProposal(
        ThresholdPlan plan,
        List<Goal> goals,
        List<GroupThreshold> groups,
        long unscored,
        boolean coarse,
        Effect effect) {

    /// What must stand beside every proposal of this kind.
    public static final String CAUTION = "Different thresholds treat people differently because of a protected"
            + " attribute. In many places that needs a legal basis; ask for one before using them.";

    /// A rate that is to be equal, and its value over everybody now.
    public record Goal(Metric rate, double value) {}

    /// What is proposed for a group, and why it may keep what it has.
    public enum Move {
        MOVED("Another threshold brings the group nearer."),
        ALREADY_NEAREST("No other threshold brings the group nearer."),
        GROUP_TOO_SMALL("The group is below the minimum size and keeps its threshold."),
        LABELS_MISSING("The group has no rows with the labels that the goal asks for and keeps its threshold.");

        private final String text;

        Move(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /// A group's threshold, and how many rows would change to the positive and to the negative answer.
    public record GroupThreshold(
            String group,
            long rows,
            Move move,
            Threshold threshold,
            List<Reached> reached,
            long toPositive,
            long toNegative) {

        public GroupThreshold {
            reached = List.copyOf(reached);
        }
    }

    /// A rate of a group before and after.
    public record Reached(Metric rate, MetricValue before, MetricValue after) {}

    public ThresholdProposal {
        goals = List.copyOf(goals);
        groups = List.copyOf(groups);
    }

    /// A proposal from counts of scores.
    public static ProposalOutcome<ThresholdProposal> of(ScoreCells cells, String datasetDigest, ThresholdPlan plan) {
        return new ThresholdSearch(cells, datasetDigest, plan).proposal();
    }

    /// A proposal from rows, whose column of scores holds numbers.
    public static ProposalOutcome<ThresholdProposal> of(
            Table table, String scoreColumn, String datasetDigest, ThresholdPlan plan) {
        return ScoredRows.count(table, scoreColumn, plan)
                .map(cells -> of(cells, datasetDigest, plan))
                .orElseGet(() -> new ProposalOutcome.Refused<>(ScoredRows.problem(table, scoreColumn, plan)));
    }
}
