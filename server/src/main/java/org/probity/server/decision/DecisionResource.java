package org.probity.server.decision;

import static org.probity.server.security.Roles.ADMINISTRATOR;
import static org.probity.server.security.Roles.AUDITOR;
import static org.probity.server.security.Roles.BOARD;
import static org.probity.server.security.Roles.DEVELOPER;
import static org.probity.server.security.Roles.OWNER;
import static org.probity.server.security.Roles.VALIDATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.probity.registry.decision.VoteChoice;
import org.probity.server.security.CurrentActor;

/// One request for approval: its dossier, its votes, and the caller's own vote.
@RequestScoped
@Path("decisions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DecisionResource {

    private final Decisions decisions;
    private final CurrentActor actor;

    @Inject
    public DecisionResource(Decisions decisions, CurrentActor actor) {
        this.decisions = decisions;
        this.actor = actor;
    }

    /// A vote with the digest of the dossier that the voter saw.
    public record VoteRequest(
            @NotNull VoteChoice choice,
            @NotBlank @Size(max = 4000) String reason,
            @NotBlank @Size(max = 64) String dossierDigest) {}

    @GET
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "readDecision")
    public DecisionView read(@PathParam("id") UUID id) {
        var request = decisions.request(actor.require(), id);
        return DecisionView.of(request, decisions.obstacle(actor.require(), request));
    }

    @POST
    @Path("votes")
    @RolesAllowed({VALIDATOR, BOARD})
    @Operation(operationId = "vote")
    public DecisionView vote(@PathParam("id") UUID id, @Valid @NotNull VoteRequest vote) {
        var request = decisions.vote(actor.require(), id, vote.choice(), vote.reason(), vote.dossierDigest());
        return DecisionView.of(request, decisions.obstacle(actor.require(), request));
    }
}
