package org.probity.server.obligation;

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
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.probity.registry.obligation.Evidence;
import org.probity.server.obligation.ObligationView.EvidenceView;
import org.probity.server.security.CurrentActor;

/// One piece of evidence: its file, and what a reviewer says of it.
@RequestScoped
@Path("evidence/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EvidenceResource {

    private final EvidenceDesk desk;
    private final CurrentActor actor;

    @Inject
    public EvidenceResource(EvidenceDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    /// Whether it is accepted; a piece that is returned needs a remark.
    public record ReviewRequest(@NotNull boolean accepted, Optional<@Size(max = 2000) String> remark) {}

    @GET
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "readEvidence")
    public EvidenceView read(@PathParam("id") UUID id) {
        return EvidenceView.of(desk.evidence(actor.require(), id));
    }

    /// The file as it was handed in; always as a download, since nobody knows what is in it.
    @GET
    @Path("file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "downloadEvidence")
    public Response file(@PathParam("id") UUID id) {
        Evidence evidence = desk.evidence(actor.require(), id);
        return Response.ok(desk.path(evidence).toFile(), MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", "attachment; filename=\"evidence-" + evidence.id() + "\"")
                .build();
    }

    @POST
    @Path("review")
    @RolesAllowed({OWNER, VALIDATOR, BOARD})
    @Operation(operationId = "reviewEvidence")
    public EvidenceView review(@PathParam("id") UUID id, @Valid @NotNull ReviewRequest request) {
        return EvidenceView.of(desk.review(
                actor.require(), id, request.accepted(), request.remark().orElse("")));
    }
}
