package org.probity.server.demo;

import java.util.List;
import java.util.Optional;
import org.probity.registry.data.Provenance.PersonalData;
import org.probity.registry.decision.VoteChoice;
import org.probity.server.bias.CriterionRequest;
import org.probity.server.monitoring.DeploymentRequest;

/// What the demonstration shows of one AI system beyond its description: data, model, criteria, votes, deployment.
public record DemoCase(
        String system,
        DemoData data,
        DemoModel model,
        List<CriterionRequest> criteria,
        Progress progress,
        List<DemoVote> votes,
        Optional<DemoDeployment> deployment) {

    /// How far a case has come; each step includes those before it.
    public enum Progress {
        REGISTERED,
        CRITERIA_WRITTEN,
        SEALED,
        ANALYSED,
        APPROVAL_REQUESTED;

        boolean reached(Progress step) {
            return compareTo(step) >= 0;
        }
    }

    /// A dataset with its provenance, and the population its rows are drawn from.
    public record DemoData(
            String name,
            String fileName,
            String source,
            String collectionMethod,
            String licence,
            PersonalData personalData,
            int rows,
            Population population) {}

    /// Who the rows are about.
    ///
    /// @param label    the column of what really happened, `1` or `0`
    /// @param decision the column of what the model said, `1` being the favourable answer
    public record Population(
            long seed, String label, String decision, List<DemoGroup> groups, List<Feature> features) {}

    /// A group by sex and age with its share of the population and how the model treats it.
    ///
    /// @param base          share with label 1
    /// @param truePositive  share of label 1 that the model answers with 1
    /// @param falsePositive share of label 0 that the model answers with 1
    public record DemoGroup(
            String sex, String age, double share, double base, double truePositive, double falsePositive) {}

    /// A column of the data: numbers around a mean, or one of several words where words are given.
    public record Feature(String name, double mean, double spread, List<String> words) {}

    /// A model and its one version.
    public record DemoModel(String name, String version, String limitations) {}

    /// A vote on the request for approval.
    public record DemoVote(String voter, VoteChoice choice, String reason) {}

    /// A watched deployment with its past.
    ///
    /// @param days       days of events that lie behind
    /// @param perDay     predictions of a day
    /// @param labelDelay days until what really happened is known
    /// @param shiftDays  the last days on which the population differs
    /// @param shift      how many spreads the numbers move by then
    /// @param lost       how much rarer the favourable answer is for women by then, as a share
    public record DemoDeployment(
            DeploymentRequest watch, int days, int perDay, int labelDelay, int shiftDays, double shift, double lost) {}
}
