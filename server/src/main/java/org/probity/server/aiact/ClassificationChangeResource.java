package org.probity.server.aiact;

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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.probity.registry.aiact.ChangeEvent;
import org.probity.registry.aiact.ClassificationChange;
import org.probity.server.security.CurrentActor;

/// The changes of one system that open its classification again.
@RequestScoped
@Path("systems/{id}/classification-changes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClassificationChangeResource {

    private final ClassificationChanges changes;
    private final CurrentActor actor;

    @Inject
    public ClassificationChangeResource(ClassificationChanges changes, CurrentActor actor) {
        this.changes = changes;
        this.actor = actor;
    }

    /// What changed, in the words of whoever noticed it.
    public record ChangeRequest(
            @NotNull ChangeEvent event, @NotNull String description) {}

    /// A change, why it matters, and whether the classification is still open because of it.
    public record ChangeView(
            @NotNull UUID id,
            @NotNull ChangeEvent event,
            @NotNull String description,
            @NotNull String why,
            @NotNull String article,
            @NotNull boolean open,
            @NotNull UUID by,
            @NotNull Instant at) {

        static ChangeView of(ClassificationChange change) {
            return new ChangeView(
                    change.id(),
                    change.event(),
                    change.description(),
                    change.event().why(),
                    change.event().article(),
                    change.open(),
                    change.by(),
                    change.at());
        }
    }

    @GET
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR, BOARD, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "listClassificationChanges")
    public List<ChangeView> list(@PathParam("id") UUID systemId) {
        return changes.of(actor.require(), systemId).stream()
                .map(ChangeView::of)
                .toList();
    }

    @POST
    @RolesAllowed({OWNER, DEVELOPER, VALIDATOR})
    @Operation(operationId = "reportClassificationChange")
    @APIResponseSchema(value = ChangeView.class, responseCode = "201")
    public Response report(@PathParam("id") UUID systemId, @Valid @NotNull ChangeRequest request) {
        ClassificationChange change = changes.report(actor.require(), systemId, request.event(), request.description());
        return Response.created(URI.create("systems/" + systemId + "/classification-changes"))
                .entity(ChangeView.of(change))
                .build();
    }
}
