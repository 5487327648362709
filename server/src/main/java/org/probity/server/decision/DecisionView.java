package org.probity.server.decision;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.probity.registry.decision.Bench;
import org.probity.registry.decision.DecisionRequest;
import org.probity.registry.decision.DecisionRequest.DecisionState;
import org.probity.registry.decision.Vote;
import org.probity.registry.decision.VoteChoice;
import org.probity.server.http.Json;

/// A request for approval as the API shows it, with the reason why the caller may not vote, if there is one.
public record DecisionView(
        @NotNull UUID id,
        @NotNull UUID systemId,
        @NotNull DecisionState state,
        @NotNull String dossierDigest,
        @NotNull List<DossierPart> dossier,
        @NotNull List<DossierChecks.Check> checks,
        @NotNull UUID requestedBy,
        @NotNull Instant requestedAt,
        @NotNull List<VoteView> votes,
        Optional<String> obstacle) {

    /// One named fact of the dossier.
    public record DossierPart(@NotNull String name, @NotNull String value) {}

    /// A vote as the API shows it.
    public record VoteView(
            @NotNull UUID voterId,
            @NotNull Bench bench,
            @NotNull VoteChoice choice,
            @NotNull String reason,
            @NotNull Instant at) {

        static VoteView of(Vote vote) {
            return new VoteView(vote.voterId(), vote.bench(), vote.choice(), vote.reason(), vote.at());
        }
    }

    static DecisionView of(DecisionRequest request, Optional<String> obstacle) {
        JsonNode parts = Json.read(request.dossier().canonicalJson(), JsonNode.class);
        Map<String, String> dossier = new LinkedHashMap<>();
        parts.properties()
                .forEach(part -> dossier.put(part.getKey(), part.getValue().asText()));
        return new DecisionView(
                request.id(),
                request.systemId(),
                request.state(),
                request.dossier().digest(),
                dossier.entrySet().stream()
                        .map(part -> new DossierPart(part.getKey(), part.getValue()))
                        .toList(),
                DossierChecks.of(dossier),
                request.requestedBy(),
                request.requestedAt(),
                request.votes().stream().map(VoteView::of).toList(),
                obstacle);
    }
}
