package org.probity.registry.decision;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.registry.EditableRecord;
import org.probity.registry.RuleViolated;
import org.probity.registry.RuleViolated.Rule;
import org.probity.registry.people.Responsibilities;

/// A request to approve a model version for use, decided by the validator and the board on a frozen dossier.
///
/// It is approved when each [Bench] has approved, rejected by the first rejection, and stale as soon as what
/// it rests on differs from its dossier. Nobody who requested, built or owns the system votes on it.
@Entity
@Table(name = "decision_request")
public class DecisionRequest extends EditableRecord {

    @Column(name = "system_id", updatable = false)
    private UUID systemId;

    @Column(name = "model_version_id", updatable = false)
    private UUID modelVersionId;

    @Embedded
    private Dossier dossier;

    @Column(name = "requested_by", updatable = false)
    private UUID requestedBy;

    @Column(name = "requested_at", updatable = false)
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    private DecisionState state;

    @Column(name = "decided_at")
    @Nullable
    private Instant decidedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "decision_vote", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "position")
    private List<Vote> votes;

    @SuppressWarnings("NullAway.Init")
    protected DecisionRequest() {}

    public DecisionRequest(UUID id, Subject subject, Dossier dossier, UUID requestedBy, Instant requestedAt) {
        super(id);
        this.systemId = subject.systemId();
        this.modelVersionId = subject.modelVersionId();
        this.dossier = dossier;
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
        this.state = DecisionState.OPEN;
        this.votes = new ArrayList<>();
    }

    /// What is to be approved: a version of a model within a system.
    public record Subject(UUID systemId, UUID modelVersionId) {}

    /// Where a request stands.
    public enum DecisionState {
        OPEN,
        APPROVED,
        REJECTED,
        STALE
    }

    /// Says why this person may not vote on this request; empty if they may.
    public Optional<RuleViolated> obstacle(UUID personId, Responsibilities people) {
        if (state != DecisionState.OPEN) {
            return refused(Rule.DECISION_CLOSED, "The request is no longer open for votes.");
        }
        if (personId.equals(requestedBy)) {
            return refused(Rule.FOUR_EYES, "Whoever requests an approval cannot vote on it.");
        }
        if (personId.equals(people.developerId()) || personId.equals(people.ownerId())) {
            return refused(Rule.FOUR_EYES, "Developer and owner cannot approve their own system.");
        }
        if (votes.stream().anyMatch(vote -> vote.voterId().equals(personId))) {
            return refused(Rule.ONE_VOTE_EACH, "This person has voted already.");
        }
        return Optional.empty();
    }

    /// Counts a vote and settles the request if the vote decides it.
    ///
    /// @throws RuleViolated if the voter may not vote, or voted on another dossier than the frozen one
    public void vote(Vote vote, Responsibilities people) {
        Optional<RuleViolated> obstacle = obstacle(vote.voterId(), people);
        if (obstacle.isPresent()) {
            throw obstacle.get();
        }
        if (vote.bench() == Bench.VALIDATOR && !vote.voterId().equals(people.validatorId())) {
            throw new RuleViolated(Rule.SEPARATION_OF_DUTIES, "Only the system's own validator votes as validator.");
        }
        if (!vote.dossierDigest().equals(dossier.digest())) {
            throw new RuleViolated(Rule.DOSSIER_CHANGED, "The vote names another dossier than the one to decide on.");
        }
        votes.add(vote);
        settle(vote);
    }

    /// Closes the request because what it rests on is no longer what the dossier says.
    public void outdated(Instant at) {
        state = DecisionState.STALE;
        decidedAt = at;
    }

    private void settle(Vote latest) {
        boolean everyBenchApproves = Arrays.stream(Bench.values())
                .allMatch(bench ->
                        votes.stream().anyMatch(vote -> vote.bench() == bench && vote.choice() == VoteChoice.APPROVE));
        if (latest.choice() == VoteChoice.REJECT) {
            close(DecisionState.REJECTED, latest.at());
        } else if (everyBenchApproves) {
            close(DecisionState.APPROVED, latest.at());
        }
    }

    private void close(DecisionState outcome, Instant at) {
        state = outcome;
        decidedAt = at;
    }

    private static Optional<RuleViolated> refused(Rule rule, String explanation) {
        return Optional.of(new RuleViolated(rule, explanation));
    }

    public UUID systemId() {
        return systemId;
    }

    public UUID modelVersionId() {
        return modelVersionId;
    }

    public Dossier dossier() {
        return dossier;
    }

    public UUID requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public DecisionState state() {
        return state;
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    public List<Vote> votes() {
        return List.copyOf(votes);
    }
}
