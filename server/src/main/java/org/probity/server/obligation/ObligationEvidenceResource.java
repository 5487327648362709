package org.probity.server.obligation;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.probity.registry.obligation.Evidence;
import org.probity.server.obligation.EvidenceDesk.FileNames;
import org.probity.server.obligation.ObligationView.EvidenceView;
import org.probity.server.security.CurrentActor;

/// Hands in what shows that an obligation is met: a statement, a record of the registry, or a file.
@RequestScoped
@Path("systems/{id}/obligations/{duty}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ObligationEvidenceResource {

    private final EvidenceDesk desk;
    private final CurrentActor actor;

    @Inject
    public ObligationEvidenceResource(EvidenceDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    /// A text that its author answers for.
    public record StatementRequest(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 10_000) String text) {}

    /// A record of the registry, and what it shows.
    public record RecordRequest(
            @NotBlank @Size(max = 200) String title,
            @NotNull UUID recordId) {}

    @POST
    @Path("statements")
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR})
    @Operation(operationId = "giveStatement")
    @APIResponseSchema(value = EvidenceView.class, responseCode = "201")
    public Response state(
            @PathParam("id") UUID systemId,
            @PathParam("duty") String dutyId,
            @Valid @NotNull StatementRequest request) {
        return given(desk.state(actor.require(), systemId, dutyId, request.title(), request.text()));
    }

    @POST
    @Path("records")
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR})
    @Operation(operationId = "giveRecord")
    @APIResponseSchema(value = EvidenceView.class, responseCode = "201")
    public Response point(
            @PathParam("id") UUID systemId, @PathParam("duty") String dutyId, @Valid @NotNull RecordRequest request) {
        return given(desk.point(actor.require(), systemId, dutyId, request.title(), request.recordId()));
    }

    @POST
    @Path("files")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR})
    @Operation(operationId = "giveFile")
    @APIResponseSchema(value = EvidenceView.class, responseCode = "201")
    public Response file(
            @PathParam("id") UUID systemId,
            @PathParam("duty") String dutyId,
            @QueryParam("title") @NotBlank @Size(max = 200) String title,
            @QueryParam("fileName") @NotBlank @Size(max = 300) String fileName,
            @NotNull InputStream content)
            throws IOException {
        return given(desk.file(actor.require(), systemId, dutyId, new FileNames(title, fileName), content));
    }

    private static Response given(Evidence evidence) {
        return Response.created(URI.create("evidence/" + evidence.id()))
                .entity(EvidenceView.of(evidence))
                .build();
    }
}
