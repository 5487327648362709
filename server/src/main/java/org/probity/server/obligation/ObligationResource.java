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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.probity.registry.obligation.Assignment;
import org.probity.registry.obligation.TrackedObligation;
import org.probity.server.aiact.AiAct;
import org.probity.server.obligation.ObligationView.WorkView;
import org.probity.server.obligation.Obligations.Step;
import org.probity.server.security.CurrentActor;

/// What one system owes under the AI Act: who is in charge, until when, and where it stands.
@RequestScoped
@Path("systems/{id}/obligations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ObligationResource {

    private final Obligations obligations;
    private final SystemRecords records;
    private final AiAct aiAct;
    private final CurrentActor actor;

    @Inject
    public ObligationResource(Obligations obligations, SystemRecords records, AiAct aiAct, CurrentActor actor) {
        this.obligations = obligations;
        this.records = records;
        this.aiAct = aiAct;
        this.actor = actor;
    }

    /// Who is put in charge, and by which day it must be met.
    public record AssignmentRequest(
            @NotNull UUID accountableId, @NotNull LocalDate dueOn) {}

    /// What is done about it, and why.
    public record StepRequest(@NotNull Step.Kind step, Optional<LocalDate> until, Optional<String> reason) {}

    /// How many obligations got somebody in charge.
    public record Planned(@NotNull int obligations) {}

    @GET
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "listObligations")
    public List<ObligationView> list(@PathParam("id") UUID systemId) {
        return obligations.of(actor.require(), systemId).stream()
                .map(one -> ObligationView.of(one, title(one.dutyId()), obligations.today()))
                .toList();
    }

    private String title(String dutyId) {
        return aiAct.classifier().dutyTitle(dutyId).orElse(dutyId);
    }

    /// The records that evidence can point at.
    @GET
    @Path("records")
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "listEvidenceRecords")
    public List<SystemRecords.Entry> records(@PathParam("id") UUID systemId) {
        return records.of(actor.require(), systemId);
    }

    /// Puts the owner in charge of all that nobody is in charge of yet.
    @POST
    @Path("plan")
    @RolesAllowed(OWNER)
    @Operation(operationId = "planObligations")
    public Planned plan(@PathParam("id") UUID systemId) {
        return new Planned(obligations.plan(actor.require(), systemId));
    }

    @PUT
    @Path("{duty}")
    @RolesAllowed(OWNER)
    @Operation(operationId = "assignObligation")
    public WorkView assign(
            @PathParam("id") UUID systemId,
            @PathParam("duty") String dutyId,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull AssignmentRequest request) {
        return view(obligations.assign(
                actor.require(), systemId, dutyId, ifMatch, new Assignment(request.accountableId(), request.dueOn())));
    }

    @POST
    @Path("{duty}/steps")
    @RolesAllowed({OWNER, DEVELOPER, BOARD})
    @Operation(operationId = "stepObligation")
    public WorkView step(
            @PathParam("id") UUID systemId,
            @PathParam("duty") String dutyId,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull StepRequest request) {
        return view(obligations.step(
                actor.require(),
                systemId,
                dutyId,
                ifMatch,
                new Step(request.step(), request.until(), request.reason().orElse(""))));
    }

    private WorkView view(TrackedObligation work) {
        return WorkView.of(work, obligations.today());
    }
}
