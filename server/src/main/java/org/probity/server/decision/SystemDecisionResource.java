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
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.probity.server.security.CurrentActor;

/// The requests for approval of one system.
@RequestScoped
@Path("systems/{id}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SystemDecisionResource {

    private final Decisions decisions;
    private final CurrentActor actor;

    @Inject
    public SystemDecisionResource(Decisions decisions, CurrentActor actor) {
        this.decisions = decisions;
        this.actor = actor;
    }

    /// The model version whose use is to be approved.
    public record ApprovalRequest(@NotNull UUID modelVersionId) {}

    @GET
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "listDecisions")
    public List<DecisionView> list(@PathParam("id") UUID systemId) {
        return decisions.of(actor.require(), systemId).stream()
                .map(request -> DecisionView.of(request, decisions.obstacle(actor.require(), request)))
                .toList();
    }

    @POST
    @RolesAllowed(OWNER)
    @Operation(operationId = "requestApproval")
    @APIResponseSchema(value = DecisionView.class, responseCode = "201")
    public Response open(@PathParam("id") UUID systemId, @Valid @NotNull ApprovalRequest approval) {
        var request = decisions.open(actor.require(), systemId, approval.modelVersionId());
        return Response.created(URI.create("decisions/" + request.id()))
                .entity(DecisionView.of(request, decisions.obstacle(actor.require(), request)))
                .build();
    }
}
