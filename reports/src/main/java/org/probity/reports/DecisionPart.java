package org.probity.reports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.probity.registry.decision.Bench;
import org.probity.registry.decision.DecisionRequest.DecisionState;
import org.probity.registry.decision.VoteChoice;

/// A request for approval, the digest of exactly what was decided on, and how each person voted.
public record DecisionPart(
        String version,
        DecisionState state,
        String dossierDigest,
        String requestedBy,
        Instant requestedAt,
        Optional<Instant> decidedAt,
        List<VoteLine> votes) {

    public DecisionPart {
        votes = List.copyOf(votes);
    }

    /// One person's vote with its reason.
    public record VoteLine(String voter, Bench bench, VoteChoice choice, String reason, Instant at) {}
}
